using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OgpDashboard.App.Access;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Kept;

/// <summary>Offers unsaved texts, and takes over from the browser what it kept while no server heard it.</summary>
public sealed partial class KeptStrip : IDisposable
{
    // In UTF-8, with what JSON adds.
    private const long MostBytes = 8L * Drafts.LongestText;

    private IReadOnlyList<KeptDraft> _offers = [];
    private ElementReference _list;
    private IDisposable? _watch;

    /// <summary>The board that is on the screen.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>Who is signed in, or null.</summary>
    [Parameter] public Actor? Actor { get; set; }

    /// <summary>Where the page is.</summary>
    [Parameter, EditorRequired] public PageAddress Address { get; set; } = default!;

    /// <summary>An editor was asked for: the page is to render.</summary>
    [Parameter, EditorRequired] public EventCallback Wanted { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private WallClock Wall { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private TypedHere Here { get; set; } = default!;

    [Inject] private Visitors Visitors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IJSRuntime Script { get; set; } = default!;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _watch = Here.Watch(ShowSoon);

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        _offers = Actor is null ? [] : Here.Offers(Actor, Board.Meeting.Id);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await AskBrowser(andReturn: true);
        }
    }

    private async Task AskBrowser(bool andReturn)
    {
        try
        {
            // Also when nobody is signed in: then the browser is to keep nothing any longer. Who has no part in this meeting may have typed in another.
            var person = Visitors.Session((await Authentication).User)?.Person;
            var copies = await Script.InvokeAsync<BrowserCopy[]?>("ogpTyped.kept", person, Clock.GetUtcNow().ToUnixTimeMilliseconds()) ?? [];
            foreach (var copy in Actor is null ? [] : copies.Take(Drafts.MostOfPerson))
            {
                await TakeOver(copy);
            }

            OnParametersSet();
            StateHasChanged();
            if (andReturn)
            {
                await Script.InvokeVoidAsync("ogpTyped.back");
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or JsonException)
        {
            // The script did not load, the page went away, or it talks nonsense: the server's own drafts are offered all the same.
        }
    }

    private async Task Drop(KeptDraft offer)
    {
        if (Actor is not null)
        {
            Here.Forget(Actor, offer.Place);
        }

        await _list.TryFocusAsync();
    }

    // Also told from another place of this page, in the middle of its render.
    private void ShowSoon() => _ = InvokeAsync(() =>
    {
        OnParametersSet();
        StateHasChanged();
    });

    private async Task TakeOver(BrowserCopy copy)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(copy.At, 0, Clock.GetUtcNow().ToUnixTimeMilliseconds()));
        if (DraftPlace.Read(copy.Place) is not { } place || HeardLater(place, copy.Page, at) || await TakeOver(place, copy, at))
        {
            await Script.InvokeVoidAsync("ogpTyped.taken", copy.Place);
        }
    }

    // A page knows all that it told the server of: its own copy is as new as what was heard from it, or newer, whatever any clock says. Only between two pages the
    // clock decides: the server's for what it heard, and for the copy what its page knew of the server's.
    private bool HeardLater(DraftPlace place, string? page, DateTimeOffset at) =>
        Here.Heard(Actor!, place) is { } heard && TypedFields.Read(heard.Text).Page != page && heard.At >= at;

    // What cannot be taken over stays in the browser; what cannot be read takes nothing away that was heard before.
    private async Task<bool> TakeOver(DraftPlace place, BrowserCopy copy, DateTimeOffset at)
    {
        await using var stream = await Script.InvokeAsync<IJSStreamReference?>("ogpTyped.text", copy.Place);
        if (stream is null || stream.Length > MostBytes)
        {
            return stream is null;
        }

        using var reader = new StreamReader(await stream.OpenReadStreamAsync(MostBytes));
        var fields = TypedFields.Read(await reader.ReadToEndAsync());
        return fields.IsEmpty || Here.TakeOver(Actor!, place, fields.Text, copy.Seen, at);
    }

    private bool MayEdit(DraftPlace place) => Actor is not null && Board.Meeting.State switch
    {
        MeetingState.Open when place.RowField is not null => Board.Find(place.Commitment) is not null && Permissions.MayReport(Board, Actor, place.Commitment),

        // One that was taken back meanwhile has no form any more.
        MeetingState.Open => Actor.Role >= Role.Secretary && (place.Decision is not { } id || Live.Now.Book.FindDecision(id) is not null),
        MeetingState.Prepared => place.Field == DraftPlace.Agenda && Actor.Role >= Role.Secretary,
        _ => false,
    };

    private static string KeyOf(KeptDraft offer) => offer.Person + "/" + offer.Place;

    private string Where(DraftPlace place)
    {
        var what = place.RowField switch
        {
            Field.Percent => T["Drawer.Percent"],
            Field.Platform => T["Column.Platform"],
            Field.Actions => T["Column.Actions"],
            Field.Schedule => T["Column.Schedule"],
            Field.Reason => T["Reason.Title"],
            _ => place.Field == DraftPlace.Agenda ? T["Agenda.Title"] : T["Decisions.Title"],
        };
        return place.Commitment == 0 ? what : T["Kept.Where", place.Commitment, what.Value];
    }

    private async Task Restore(KeptDraft offer)
    {
        Here.Want(offer.Place);
        if (AddressOf(offer.Place) is var there && there != Address)
        {
            Navigation.NavigateTo(there.ToString());
        }
        else
        {
            await Wanted.InvokeAsync();
        }
    }

    // A figure is typed on its card where that is shown; all else of a commitment in its details.
    private PageAddress AddressOf(DraftPlace place) => place switch
    {
        { Field: DraftPlace.Agenda } => Address with { View = BoardView.Meeting, Meeting = place.Meeting, Commitment = null, At = null },
        { Commitment: 0 } => Address with { View = BoardView.Decisions, Only = null, At = null, Filter = BoardFilter.None },
        { RowField: Field.Percent } when Address.View == BoardView.Cards && Board.Find(place.Commitment) is { } row && Address.Filter.Shows(row) => Address with { At = null },
        _ => Address with { View = Address.View is BoardView.History or BoardView.Import ? BoardView.Cards : Address.View, Commitment = place.Commitment, At = null },
    };

    /// <summary>What the browser says that it keeps.</summary>
    /// <param name="Place">The name of the place.</param>
    /// <param name="Seen">The number of the board that was seen.</param>
    /// <param name="At">When it was typed, by the server's clock, in milliseconds.</param>
    /// <param name="Page">The page on which it was typed; null where that is not said.</param>
    internal sealed record BrowserCopy(string Place, long Seen, long At, string? Page);
}
