using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Imports;

/// <summary>A kind of file that can come in.</summary>
public interface IIncomingReader
{
    /// <summary>What its files are called, in a sentence: <c>XLSX</c>.</summary>
    string Kind { get; }

    /// <summary>Whether a file is of this kind, by how it begins; its name says nothing.</summary>
    /// <param name="head">Its first bytes, at most <see cref="IncomingReader.Head"/>.</param>
    bool Knows(ReadOnlySpan<byte> head);

    /// <summary>Reads it. Nothing is saved.</summary>
    /// <param name="file">The file from its beginning; it can be sought, and is no longer than <see cref="IncomingReader.Most"/>.</param>
    /// <param name="context">What is known already.</param>
    /// <returns>What it proposes, with all that is wrong in it.</returns>
    /// <exception cref="UnreadableException">It cannot be read at all.</exception>
    IncomingMeeting Read(Stream file, IncomingContext context);
}

/// <summary>What is known when a file comes in.</summary>
/// <param name="Book">The plan, the meetings and the people.</param>
/// <param name="FileName">The name under which it came; for a message, never to be trusted.</param>
public sealed record IncomingContext(MeetingBook Book, string FileName);
