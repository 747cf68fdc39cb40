using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.App.Components.Board;

/// <summary>Types a new figure. What was typed stays in its box whatever the door answers.</summary>
public sealed partial class PercentEditor
{
    private string? _typed;
    private string? _why;
    private Percentage? _mine;
    private bool _asksWhy;
    private bool _focusWhy;
    private ElementReference _whyBox;

    /// <summary>The row that is edited, as it stands now.</summary>
    [Parameter, EditorRequired] public CommitmentRow Row { get; set; } = default!;

    /// <summary>The edit under way.</summary>
    [Parameter, EditorRequired] public Draft Draft { get; set; } = default!;

    /// <summary>Saved or left.</summary>
    [Parameter, EditorRequired] public EventCallback Done { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    private string AlertId => $"percent-alert-{Row.Number.ToString(CultureInfo.InvariantCulture)}";

    /// <inheritdoc/>
    protected override void OnInitialized() => _typed = Row.Percent?.Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusWhy)
        {
            _focusWhy = false;
            await _whyBox.TryFocusAsync();
        }
    }

    private TypedFields Fields => new TypedFields().With("percent-input", _typed).With("why-input", _why);

    private void Put(TypedFields fields)
    {
        (_typed, _why) = (fields["percent-input"], fields["why-input"]);
        _asksWhy |= _why is not null;
    }

    private async Task Save()
    {
        try
        {
            // An emptied box takes back what was reported by mistake; the door asks why.
            _mine = string.IsNullOrWhiteSpace(_typed) && Row.Percent is not null ? null : Percentage.Read(_typed);
        }
        catch (RefusedException refused)
        {
            Draft.Refuse(refused);
            return;
        }

        if (await Draft.Submit(new PercentReported(Row.Number, _mine) { Why = _why }))
        {
            await Done.InvokeAsync();
            return;
        }

        _focusWhy = !_asksWhy && Draft.Refused?.Refusal == Refusal.FallNeedsReason;
        _asksWhy |= _focusWhy;
    }

    // A reason of the short list goes into the box, where what it lacks (how many, which) can be added.
    private void Choose(DelayKind? kind) => _why = kind is { } chosen
        ? chosen is DelayKind.AwaitingReplies or DelayKind.DependsOn ? Words.Name(chosen) : Words.Reason(new DelayReason(chosen, null, null))
        : _why;

    private Task KeepMine()
    {
        Draft.KeepMine();
        return Save();
    }

    private Task Key(KeyboardEventArgs key) => key.Key == "Escape" ? Done.InvokeAsync() : Task.CompletedTask;
}
