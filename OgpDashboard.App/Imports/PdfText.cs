using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Incoming.Reading;

namespace OgpDashboard.App.Imports;

/// <summary>Takes the words of a PDF, and where each is printed, out of it by the program <c>pdftotext</c> of Poppler: a process of its own, without a shell, for a limited time.</summary>
/// <param name="program">The program's name or path.</param>
internal sealed class PdfText(string program = PdfText.Program)
{
    private const string Program = "pdftotext";

    // Minutes have some ten thousand words; a document that says more is none.
    private const int MostBytes = 8 * 1024 * 1024;
    private const int MostWords = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The words of a file, in no particular order.</summary>
    /// <param name="pdf">The file, from its beginning.</param>
    /// <exception cref="UnreadableException">The program is not there, or the file is locked, damaged, without text, or too much for it.</exception>
    internal List<PrintedWord> Words(Stream pdf)
    {
        // The program wants to jump about in a file: a private one, which goes with its folder.
        var folder = Directory.CreateTempSubdirectory("ogp-pdf-");
        try
        {
            var path = Path.Combine(folder.FullName, "minutes.pdf");
            using (var file = File.Create(path))
            {
                pdf.CopyTo(file);
            }

            return Parse(Run(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private byte[] Run(string path)
    {
        // Only the first pages: a thousand of them are not minutes.
        using var process = Start(new ProcessStartInfo(program, ["-bbox", "-l", "100", "-enc", "UTF-8", path, "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        });
        process.StandardInput.Close();
        using var late = new CancellationTokenSource(Longest);
        using var killed = late.Token.Register(() => Kill(process));
        var errors = process.StandardError.ReadToEndAsync();
        var output = ReadAll(process);
        process.WaitForExit();
        if (late.IsCancellationRequested)
        {
            throw new UnreadableException(IncomingFault.TooSlow, (int)Longest.TotalSeconds);
        }

        return process.ExitCode == 0 ? output
            : throw new UnreadableException(errors.Result.Contains("password", StringComparison.OrdinalIgnoreCase) ? IncomingFault.PdfLocked : IncomingFault.PdfWithoutText);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableException(IncomingFault.PdfNeedsTool, Program);
        }
    }

    private static byte[] ReadAll(Process process)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[65536];
        int read;
        while ((read = process.StandardOutput.BaseStream.Read(buffer)) > 0)
        {
            if (whole.Length + read > MostBytes)
            {
                Kill(process);
                throw new UnreadableException(IncomingFault.TooLarge, MostBytes / 1024 / 1024);
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
        }
    }

    // <page …><word xMin="…" yMin="…" xMax="…" yMax="…">…</word>
    private static List<PrintedWord> Parse(byte[] xhtml)
    {
        // What a PDF says of itself may hold signs that no XML bears.
        var text = new string([.. Encoding.UTF8.GetString(xhtml).Where(XmlConvert.IsXmlChar)]);
        var words = new List<PrintedWord>();
        var page = 0;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read() && words.Count < MostWords)
            {
                page += reader.NodeType == XmlNodeType.Element && reader.Name == "page" ? 1 : 0;
                if (reader.NodeType == XmlNodeType.Element && reader.Name == "word")
                {
                    var (left, top, right, bottom) = (At(reader, "xMin"), At(reader, "yMin"), At(reader, "xMax"), At(reader, "yMax"));
                    var said = reader.ReadElementContentAsString().Trim();
                    if (said.Length > 0)
                    {
                        words.Add(new PrintedWord(page, left, top, right, bottom, said));
                    }
                }
            }
        }
        catch (XmlException broken)
        {
            throw new UnreadableException(IncomingProblem.Stop(IncomingFault.PdfWithoutText, Origin.Whole), broken);
        }

        return words.Count > 0 ? words : throw new UnreadableException(IncomingFault.PdfWithoutText);
    }

    private static double At(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var at) && double.IsFinite(at) ? at : 0;
}
