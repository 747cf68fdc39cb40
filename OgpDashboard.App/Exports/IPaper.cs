using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Exports;

/// <summary>A kind of file that leaves a meeting. Each has an address, <c>/export/{meeting}/NAME</c>, and a place in the command <c>export</c>.</summary>
internal interface IPaper
{
    /// <summary>Its name in the address, for example <c>board.csv</c>; its ending is that of the file.</summary>
    string Name { get; }

    /// <summary>What it is called in the name of the saved file, in the user's language and without an ending.</summary>
    string Title { get; }

    /// <summary>Its media type.</summary>
    string ContentType { get; }

    /// <summary>Writes it; the same proceedings always give the same bytes.</summary>
    /// <param name="proceedings">What leaves the meeting.</param>
    /// <param name="output">Where to; it can be written and sought, and stays open.</param>
    void Write(Proceedings proceedings, Stream output);
}
