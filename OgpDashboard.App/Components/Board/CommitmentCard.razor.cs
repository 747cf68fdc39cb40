using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.App.Watching;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.App.Components.Board;

/// <summary>One commitment on the board. It is drawn anew only when its row is another one, or when somebody begins or ends an edit of it.</summary>
public sealed partial class CommitmentCard : IDisposable
{
    private ElementReference _card;
    private FieldEdit? _edit;
    private FieldEdit? _last;
    private Anchor? _receipt;
    private bool _returnFocus;
    private readonly Glow _glow = new();

    /// <summary>The commitment's number.</summary>
    [Parameter, EditorRequired] public int Number { get; set; }

    /// <summary>Which of its rows is shown: <see cref="CommitmentRow.Instance"/>.</summary>
    [Parameter, EditorRequired] public long Instance { get; set; }

    /// <summary>The address that opens its details.</summary>
    [Parameter, EditorRequired] public string Details { get; set; } = default!;

    /// <summary>The key of who may edit it here, or null.</summary>
    [Parameter] public string? Editor { get; set; }

    /// <summary>Who edits it on another page, or null.</summary>
    [Parameter] public string? EditedBy { get; set; }

    /// <summary>What it is marked with, or null: <see cref="CardList.Called"/>.</summary>
    [Parameter] public string? Mark { get; set; }

    /// <summary>The key of who may call it here, or null.</summary>
    [Parameter] public string? Caller { get; set; }

    /// <summary>The key of who asks for its editor, or null.</summary>
    [Parameter] public string? Wanted { get; set; }

    /// <summary>The page that it stands on.</summary>
    [CascadingParameter] public ICardPage Page { get; set; } = default!;

    /// <summary>What it shows.</summary>
    internal CommitmentRow Row { get; private set; } = default!;

    /// <summary>How often the card was rendered; counted for the tests that hold it to one.</summary>
    internal int Renders { get; private set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Prints Prints { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private Editing Editing { get; set; } = default!;

    [Inject] private TypedHere Here { get; set; } = default!;

    private string TitleId => $"commitment-{Number.ToString(CultureInfo.InvariantCulture)}";

    // Its own, not printed: its length moves to where it is now.
    private string BarStyle => string.Create(CultureInfo.InvariantCulture, $"--now:{Row.Percent?.Value ?? 0};--was:{Row.Before?.Percent?.Value ?? 0}");

    // An attribute that is null is not written at all, and machines look for an empty one.
    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public void Dispose() => _edit?.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Row = Page.Board.Find(Number)!;
        _glow.See(Row.Version);
        if (Wanted is not null && Editor is not null && Here.Takes(new DraftPlace(Page.Board.Meeting.Id, Number, Field.Percent)))
        {
            BeginEdit();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
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
        if (_edit is not null || Page.EditorOf(Number) is not { } actor)
        {
            return;
        }

        _edit = FieldEdit.Begin(Live, Editing, Page, Page.Board, Number, actor, EndEdit, _last);
        StateHasChanged();
    }

    private void EndEdit()
    {
        // Shown to whoever saved, until they edit again: by it the figure can be checked later.
        _receipt = _edit?.Draft.Receipt is { Hash.Length: > 0 } receipt ? receipt.Anchor : null;
        _edit?.Dispose();
        (_last, _edit, _returnFocus) = (_edit, null, true);
        StateHasChanged();
    }
}
