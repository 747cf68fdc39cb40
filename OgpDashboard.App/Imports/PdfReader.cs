using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Incoming.Reading;

namespace OgpDashboard.App.Imports;

/// <summary>Reads minutes that come as a PDF.</summary>
/// <param name="pdf">What takes the words out of it.</param>
internal sealed class PdfReader(PdfText pdf) : IIncomingReader
{
    /// <inheritdoc />
    public string Kind => "PDF";

    /// <inheritdoc />
    public bool Knows(ReadOnlySpan<byte> head) => head.IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc />
    public IncomingMeeting Read(Stream file, IncomingContext context) => MinutesReader.Read(PrintedPages.Text(pdf.Words(file)), context.Book);
}
