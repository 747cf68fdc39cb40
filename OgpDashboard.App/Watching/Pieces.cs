using System.Globalization;
using OgpDashboard.App.Components;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Detail;
using OgpDashboard.App.Components.Meeting;
using OgpDashboard.App.Components.Presenter;
using OgpDashboard.App.Components.Watching;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Watching;

/// <summary>What a watched page consists of at one moment.</summary>
internal sealed class Pieces
{
    private readonly List<Piece> _all = [];
    private readonly PageAddress _address;
    private readonly LiveState _state;
    private readonly Stage _stage;

    private Pieces(PageAddress address, LiveState state, Stage stage) => (_address, _state, _stage) = (address, state, stage);

    /// <summary>Each piece.</summary>
    internal IReadOnlyList<Piece> All => _all;

    /// <summary>The component that puts them into their places.</summary>
    internal Type Component { get; private set; } = typeof(WatchedBoard);

    /// <summary>Its parameters, but for what was drawn.</summary>
    internal Dictionary<string, object?> Parameters { get; private set; } = [];

    /// <summary>Says which pieces there are and in which order: while it is equal, only pieces move.</summary>
    internal string Layout { get; private set; } = "";

    /// <summary>Takes a page apart.</summary>
    /// <param name="address">What it shows.</param>
    /// <param name="state">Everything as it stands.</param>
    /// <param name="stage">What else pages show: who is here, and who edits.</param>
    internal static Pieces Of(PageAddress address, LiveState state, Stage stage)
    {
        var pieces = new Pieces(address, state, stage);
        var board = address.ShownOf(state.Book);
        if (address.View == BoardView.Present && board is not null)
        {
            pieces.AddScreen(board);
        }
        else if (board is not null)
        {
            pieces.AddBoard(board);
        }

        pieces.Parameters["Board"] = board;
        var (called, window) = (pieces.Parameters.GetValueOrDefault("Called") as CommitmentRow, pieces.Parameters.GetValueOrDefault("Window") as RowWindow);
        pieces.Layout = FormattableString.Invariant($"{board?.Meeting.Id} {board?.Meeting.State} {called?.Number} {window?.All} {string.Join(' ', pieces._all.Select(p => p.Name))}");
        return pieces;
    }

    private void AddScreen(Board board)
    {
        Component = typeof(PresenterScreen);
        var called = _address.Follows ? board.Called : null;
        var window = RowWindow.Of(board.Rows, _address.From);
        Parameters = new() { ["Called"] = called, ["Window"] = window };
        Add<PresenterWhat>("what", board.Meeting, ("Board", board));
        Add<PresenterMean>("mean", board, ("Board", board));
        Add<PresenterClocks>("clocks", board.Meeting, ("Meeting", board.Meeting));
        Add<PresenterSays>("says", called?.Number ?? 0, ("Called", called));
        if (called is not null)
        {
            Add<CalledScreen>("called", (called, board.Meeting), ("Row", called), ("Board", board), ("Book", _state.Book));
        }

        foreach (var row in window.Rows.Where(r => r != called))
        {
            if (called is null)
            {
                AddRow<PresenterCard>(row, (row, row == board.Called), ("Called", row == board.Called));
            }
            else
            {
                AddRow<PresenterOther>(row, row);
            }
        }
    }

    private void AddBoard(Board board)
    {
        var followed = _address.Follows ? board.Called : null;
        IReadOnlyList<CommitmentRow> shown = _address.Filter.IsNone ? board.Rows : [.. board.Rows.Where(r => _address.Filter.Shows(r) || r == followed)];
        var window = RowWindow.Of(shown, _address.From, followed is null ? [] : [followed.Number]);
        Parameters = new() { ["Window"] = window, ["Address"] = _address };
        AddHead(board, shown.Count);
        foreach (var row in window.Rows)
        {
            var (isCalled, details) = (row == board.Called, (_address with { Commitment = row.Number }).ToString());
            if (_address.View == BoardView.Table)
            {
                AddRow<BoardTableRow>(row, (row, isCalled), ("Details", details), ("Called", isCalled));
            }
            else
            {
                var by = _stage.Editing.Who(this, board.Meeting.Id, row.Number);
                AddRow<WatchedCard>(row, (row, isCalled, by), ("Board", board), ("Details", details), ("Called", isCalled), ("EditedBy", by));
            }
        }

        if (_address.Commitment is { } number && board.Find(number) is { } chosen)
        {
            IReadOnlyList<JournalEntry> history = [.. _state.HistoryOf(number)];
            Add<CommitmentDrawer>("drawer", (chosen, board.Meeting, history.Count), ("Row", chosen), ("Board", board), ("Book", _state.Book), ("Page", this),
                ("History", history), ("Close", (_address with { Commitment = null }).ToString()));
        }
    }

    private void AddHead(Board board, int shown)
    {
        Add<MeetingHeader>("top", (board.Meeting, _state.Book.Meetings, _stage.Presence.Count, string.Join('|', _stage.Presence.Names)), ("Board", board), ("All", _state), ("Address", _address), ("Watched", true));
        if (board.Meeting.State == MeetingState.Open)
        {
            Add<CalledBar>("bar", board.Meeting, ("Board", board), ("Address", _address), ("Calling", new Calling(_stage.Live)));
        }

        Add<TotalsStrip>("totals", board, ("Board", board), ("Address", _address));
        Add<FilterBar>("filter", (board.Meeting, shown), ("Board", board), ("Address", _address), ("Shown", shown));
        var latest = _state.ListedOf(board.Meeting.Id).Take(LiveState.LatestShown).ToList();
        Add<LatestChanges>("latest", (board.Meeting.Id, latest.FirstOrDefault()?.Number), ("Entries", latest));
        if (_address.View == BoardView.Cards)
        {
            Add<AgendaPanel>("agenda", board.Meeting, ("Meeting", board.Meeting), ("Walked", board.Rows.Length));
            Add<ClosingAnchor>("anchor", board.Meeting, ("Meeting", board.Meeting), ("Entries", _state.LatestOf(board.Meeting.Id)));
        }
    }

    private void AddRow<T>(CommitmentRow row, object key, params ReadOnlySpan<(string, object?)> parameters) =>
        Add<T>(row.Number.ToString(CultureInfo.InvariantCulture), key, [("Row", row), .. parameters]);

    private void Add<T>(string name, object key, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var given = new Dictionary<string, object?>(parameters.Length);
        foreach (var (parameter, value) in parameters)
        {
            given.Add(parameter, value);
        }

        _all.Add(new Piece(name, key, typeof(T), given));
    }
}
