using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Board;

/// <summary>One commitment on the board. It renders only when its row is another one, or when somebody begins or ends an edit of it.</summary>
public sealed partial class CommitmentCard : IDisposable
{
    private (CommitmentRow Row, Actor? Actor, string? EditedBy, string Details, bool Called, bool MayCall) _drawn;
    private ElementReference _card;
    private FieldEdit? _edit;
    private FieldEdit? _last;
    private Anchor? _receipt;
    private bool _dirty;
    private bool _returnFocus;
    private readonly Glow _glow = new();

    /// <summary>What to show.</summary>
    [Parameter, EditorRequired] public CommitmentRow Row { get; set; } = default!;

    /// <summary>The board that it stands on: what an editor has seen.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>Who edits here, or null when nobody may.</summary>
    [Parameter] public Actor? Actor { get; set; }

    /// <summary>Who edits it on another page, or null.</summary>
    [Parameter] public string? EditedBy { get; set; }

    /// <summary>The page that it stands on.</summary>
    [Parameter, EditorRequired] public object Page { get; set; } = default!;

    /// <summary>The address that opens its details.</summary>
    [Parameter, EditorRequired] public string Details { get; set; } = default!;

    /// <summary>Whether it is called now.</summary>
    [Parameter] public bool Called { get; set; }

    /// <summary>Calls it; without it there is no button for that.</summary>
    [Parameter] public EventCallback<int> Call { get; set; }

    /// <summary>How often the card was rendered; counted for the tests that hold it to one.</summary>
    internal int Renders { get; private set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Prints Prints { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private Editing Editing { get; set; } = default!;

    [Inject] private TypedHere Here { get; set; } = default!;

    private (CommitmentRow, Actor?, string?, string, bool, bool) Shown => (Row, Actor, EditedBy, Details, Called, Call.HasDelegate);

    private string TitleId => $"commitment-{Row.Number.ToString(CultureInfo.InvariantCulture)}";

    // Its own, not printed: its length moves to where it is now.
    private string BarStyle => string.Create(CultureInfo.InvariantCulture, $"--now:{Row.Percent?.Value ?? 0};--was:{Row.Before?.Percent?.Value ?? 0}");

    // An attribute that is null is not written at all, and machines look for an empty one.
    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public void Dispose() => _edit?.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _glow.See(Row.Version);
        if (Actor is not null && Here.Takes(new DraftPlace(Board.Meeting.Id, Row.Number, Field.Percent)))
        {
            BeginEdit();
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => _dirty || _drawn != Shown;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        _drawn = Shown;
        _dirty = false;
        Renders++;
        if (_returnFocus)
        {
            _returnFocus = false;
            await _card.TryFocusAsync();
        }
    }

    /// <summary>Opens the editor.</summary>
    internal void BeginEdit()
    {
        // A second click may be on its way when the first has opened the editor, or when the meeting has closed.
        if (_edit is not null || Actor is null)
        {
            return;
        }

        _edit = FieldEdit.Begin(Live, Editing, Page, Board, Row.Number, Actor, EndEdit, _last);
        _dirty = true;
        StateHasChanged();
    }

    private void EndEdit()
    {
        // Shown to whoever saved, until they edit again: by it the figure can be checked later.
        _receipt = _edit?.Draft.Receipt is { Hash.Length: > 0 } receipt ? receipt.Anchor : null;
        _edit?.Dispose();
        (_last, _edit, _dirty, _returnFocus) = (_edit, null, true, true);
        StateHasChanged();
    }
}
