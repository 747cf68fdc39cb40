using System.IO.Compression;
using System.Text;

namespace OgpDashboard.Bench.Fuzzing;

/// <summary>Makes of a good file one that nobody would write: by bytes, by what its text says, and by what its package holds.</summary>
/// <param name="random">Chance; the same seed makes the same files.</param>
public sealed class Mutations(Random random)
{
    private static readonly string[] Odd =
    [
        "", "0", "-1", "1e999", "NaN", "4294967296", "\"", "<", ">", "&", "&#0;", "&x;", "]]>", "\u0000", "\uD800", "\\uD800", "\u202E", "[", "{", "}", "null", "true", "[[[[[[[[", "{\"a\":{\"a\":",
        "<!DOCTYPE a [<!ENTITY x \"y\">]>", "<?xml version=\"1.0\" encoding=\"utf-7\"?>", "=1+1", "2020-02-30", "9999-12-31", "مؤرخ", "6.4", "640", "99999999999999999999",
    ];

    private static readonly string[] OddNames = ["../x.xml", "/abs.xml", "xl\\workbook.xml", "xl/workbook.xml", "XL/WORKBOOK.XML", "c:x", "xl/worksheets/sheet9.xml", "[Content_Types].xml", "a\u0001"];

    /// <summary>The next file.</summary>
    /// <param name="good">A good one.</param>
    public byte[] Next(byte[] good) => good is [(byte)'P', (byte)'K', ..] && random.Next(4) > 0 ? Package(good) : random.Next(2) == 0 ? Bytes(good) : Text(good);

    private byte[] Bytes(byte[] good)
    {
        var bytes = good.ToList();
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 2; times--)
        {
            var (place, length) = (random.Next(bytes.Count), random.Next(1, 64));
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(place, Math.Min(length, bytes.Count - place));
                    break;
                case 3:
                    bytes.InsertRange(place, bytes.GetRange(random.Next(bytes.Count), 1).Concat(new byte[random.Next(16)]));
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }

    // Between two signs of the text's own grammar something else is put.
    private byte[] Text(byte[] good)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(good));
        for (var times = random.Next(1, 6); times > 0 && text.Length > 4; times--)
        {
            var from = Sign(text, random.Next(text.Length));
            var to = Sign(text, from + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(from, Math.Min(to - from, text.Length - from));
                    break;
                case 1:
                    text.Insert(from, text.ToString(from, Math.Min(to - from, text.Length - from)));
                    break;
                default:
                    text.Remove(from, Math.Min(Math.Max(0, to - from - 1), text.Length - from)).Insert(from, Odd[random.Next(Odd.Length)]);
                    break;
            }
        }

        var encoding = random.Next(12) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.Latin1, _ => (Encoding)new UTF8Encoding(random.Next(2) == 0) };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static int Sign(StringBuilder text, int from)
    {
        var place = from;
        while (place < text.Length && !"<>\"/{}[],:=".Contains(text[place]))
        {
            place++;
        }

        return Math.Min(place, text.Length - 1);
    }

    // One part of the package is another one, is missing, is there twice, or is called otherwise.
    private byte[] Package(byte[] good)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(good), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            var what = random.Next(8);
            for (var i = 0; i < from.Entries.Count; i++)
            {
                var part = Content(from.Entries[i]);
                if (i != chosen || what != 0)
                {
                    Write(to, i == chosen && what == 1 ? OddNames[random.Next(OddNames.Length)] : from.Entries[i].FullName, i != chosen || what < 3 ? part : what == 3 ? Bytes(part) : Text(part));
                }

                if (i == chosen && what == 2)
                {
                    Write(to, from.Entries[i].FullName, part);
                }
            }
        }

        return made.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var copy = new MemoryStream();
        part.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Write(ZipArchive to, string name, byte[] content)
    {
        using var part = to.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }
}
