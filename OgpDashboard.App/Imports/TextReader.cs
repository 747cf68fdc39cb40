using System.Text;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Incoming.Reading;

namespace OgpDashboard.App.Imports;

/// <summary>Reads minutes that come as plain text. It knows whatever nobody else does, so it comes last.</summary>
internal sealed class TextReader : IIncomingReader
{
    // An encoding that is guessed makes other letters of what was written: nobody would see it.
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <inheritdoc />
    public string Kind => "TXT";

    /// <inheritdoc />
    public bool Knows(ReadOnlySpan<byte> head) => Marked(head) is not null || head.IndexOf((byte)0) < 0;

    /// <inheritdoc />
    public IncomingMeeting Read(Stream file, IncomingContext context)
    {
        using var whole = new MemoryStream();
        file.CopyTo(whole);
        var bytes = whole.ToArray();
        try
        {
            var (encoding, mark) = Marked(bytes) ?? (Utf8, 0);
            return MinutesReader.Read(encoding.GetString(bytes, mark, bytes.Length - mark), context.Book);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException(IncomingFault.WrongEncoding);
        }
    }

    private static (Encoding Encoding, int Mark)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? (Utf8, 3)
        : bytes is [0xFF, 0xFE, ..] ? (new UnicodeEncoding(false, false, throwOnInvalidBytes: true), 2)
        : bytes is [0xFE, 0xFF, ..] ? (new UnicodeEncoding(true, false, throwOnInvalidBytes: true), 2)
        : null;
}
