using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Imports;

/// <summary>The one way in for files: finds by the first bytes who can read one.</summary>
/// <param name="readers">Every kind of file that can come in.</param>
public sealed class IncomingReader(IEnumerable<IIncomingReader> readers)
{
    /// <summary>The longest file, in bytes.</summary>
    public const int Most = 10 * 1024 * 1024;

    /// <summary>How many bytes at its beginning a file is known by.</summary>
    public const int Head = 1024;

    private readonly IIncomingReader[] _readers = [.. readers];

    /// <summary>Reads a file. Nothing is saved.</summary>
    /// <param name="file">The file; read to its end, without waiting for more than <see cref="Most"/> bytes of it.</param>
    /// <param name="fileName">The name under which it came.</param>
    /// <param name="book">The plan, the meetings and the people that are known.</param>
    /// <returns>What it proposes, with all that is wrong in it.</returns>
    /// <exception cref="UnreadableException">It cannot be read at all.</exception>
    public IncomingMeeting Read(Stream file, string fileName, MeetingBook book)
    {
        using var whole = Copy(file);
        var head = whole.GetBuffer().AsSpan(0, (int)Math.Min(Head, whole.Length));
        foreach (var reader in _readers)
        {
            if (reader.Knows(head))
            {
                return reader.Read(whole, new IncomingContext(book, fileName));
            }
        }

        throw new UnreadableException(IncomingFault.NotReadable, string.Join("، ", _readers.Select(r => r.Kind).Distinct()));
    }

    private static MemoryStream Copy(Stream file)
    {
        var whole = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            if (whole.Length + read > Most)
            {
                throw new UnreadableException(IncomingFault.TooLarge, Most / 1024 / 1024);
            }

            whole.Write(buffer, 0, read);
        }

        whole.Position = 0;
        return whole;
    }
}
