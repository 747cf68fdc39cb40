using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OgpDashboard.App.Access;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Meeting;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components;

/// <summary>The one page: reads the address and the live state, hands each part of the page its piece, and renders at most once a frame.</summary>
public sealed partial class Dashboard : IDisposable
{
    // Who comes and goes is no figure: in a hall that fills up, each who enters would redraw the page of each who is there.
    private static readonly TimeSpan OfPresence = TimeSpan.FromSeconds(2);

    private readonly List<IDisposable> _subscriptions = [];
    private LiveState _state = default!;
    private Domain.Meetings.Board? _board;
    private PageAddress _address = default!;
    private ClaimsPrincipal _user = default!;
    private Actor? _actor;
    private bool _mayView;
    private Sight? _sight;
    private bool _hasControls;
    private CardList? _cards;

    // Set before a frame is asked for, and looked at in it.
    private volatile bool _all;
    private IReadOnlyList<CommitmentRow> _shown = [];
    private ShownRows? _filtered;
    private RowWindow _page = new([], 1, 0);
    private IReadOnlyList<JournalEntry> _latest = [];
    private Calling _calling = default!;
    private int? _followed;

    /// <summary>The state that is drawn, or is about to be; told to the tests that wait for it.</summary>
    internal LiveState Shown => _state;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private Presence Presence { get; set; } = default!;

    [Inject] private Stage Stage { get; set; } = default!;

    [Inject] private Visitors Visitors { get; set; } = default!;

    [Inject] private Sessions Sessions { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Editing Editing { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _user = (await Authentication).User;
        _calling = new Calling(Live);

        // As App.razor saw it when it sent the page, with or without the control library.
        _hasControls = Visitors.Who(_user, null) is { Role: >= Role.Secretary };
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        // Before the state is read for the first time, so that nothing falls between.
        var frame = new Frame(Clock, ShowSoon);
        var later = new Frame(Clock, ShowSoon, OfPresence);
        _subscriptions.AddRange([frame, later, Live.Watch(_ => AskFor(frame)), Presence.Watch(() => AskFor(later)), Editing.Watch(by => AskFor(frame, by != this)), Sessions.Watch(() => AskFor(frame))]);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Script.InvokeVoidAsync("ogp.connected", Clock.GetUtcNow().ToUnixTimeMilliseconds());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    // An edit is begun for each that is made: that somebody else holds a pen concerns the cards alone.
    private void AskFor(Frame frame, bool cardsOnly = false)
    {
        if (!cardsOnly)
        {
            _all = true;
        }

        frame.Ask();
    }

    // What fails in a pushed render is shown as what fails in any other: nobody awaits a frame.
    private async Task ShowSoon()
    {
        try
        {
            await InvokeAsync(ShowAsked);
        }
        catch (Exception failed) when (failed is not ObjectDisposedException)
        {
            await DispatchExceptionAsync(failed);
        }
    }

    private void ShowAsked()
    {
        if (!_all)
        {
            _cards?.Redraw();
            return;
        }

        _all = false;
        Show();
    }

    private void Show()
    {
        var before = _board?.Called?.Number;
        ReadState();
        if (_board?.Called is { } called && called.Number != before && called.Number == _followed && _address.Commitment is not null && !Editing.HasAny(this))
        {
            // The details of another are open beside the board: they go along too.
            Navigation.NavigateTo(DetailsOf(called.Number), replace: true);
        }

        StateHasChanged();
    }

    // What this page goes along to. While an editor is open here all stays where it is, so that nothing moves under who types.
    private int? Followed() => Editing.HasAny(this) ? _followed : _address.Follows ? _board?.Called?.Number : null;

    private void ReadState()
    {
        _state = Live.Now;
        _board = AtMoment(_address.ShownOf(_state.Book));

        // Asked anew each time: what was taken away since the page was opened is gone from it now.
        _actor = Visitors.Who(_user, _board?.Meeting);
        _mayView = Visitors.MayView(_user);
        _sight = _mayView && Watch.IsFor(_address, _actor) ? Stage.Show(new SceneAddress(new Uri(Navigation.BaseUri), _address)) : null;
        if (!_hasControls && Runs && RendererInfo.IsInteractive)
        {
            // Became coordinator or secretary just now: the page comes again, with what they need.
            Navigation.Refresh(forceReload: true);
        }

        _followed = Followed();
        if (_board is not null)
        {
            // A card that is being edited here stays, even when somebody else's change takes it out of the filter; and the called one is shown to who follows.
            var always = Editing.Here(this, _board.Meeting.Id, _followed);
            _filtered = _address.Filter.IsNone ? null : ShownRows.Of(_address.Filter, _board.Rows, _filtered);
            _shown = _filtered is null ? _board.Rows : _filtered.With(always);
            _page = RowWindow.Of(_shown, _address.From, always);

            var entries = _state.ListedOf(_board.Meeting.Id).Where(e => !_past || e.Number <= _address.At);
            _latest = [.. entries.Take(LiveState.LatestShown)];
            _undoable = LastOfOnesOwn(entries);
        }
    }

    // In the others the strip of totals and the filters have nothing to say.
    private bool HasFigures => _address.View is not (BoardView.Meeting or BoardView.Import);

    private bool Runs => _actor is { Role: >= Role.Secretary };

    private bool EditHere => _address.View == BoardView.Cards && _board?.Called is { } called && _page.Rows.Contains(called);
}
