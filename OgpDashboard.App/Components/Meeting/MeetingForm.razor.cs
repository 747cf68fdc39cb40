using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;
using Radzen;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>When and where: for a meeting to prepare, or one to put right.</summary>
public sealed partial class MeetingForm
{
    // The picker's grid names its days in Arabic, with the document's Western digits and Gregorian years.
    private readonly CultureInfo _western = CultureInfo.GetCultureInfo("ar-MA");

    private DateTime? _date;
    private TimeOnly? _time;
    private string? _place;
    private Draft _draft = default!;

    /// <summary>The meeting's id; 0 to prepare a new one.</summary>
    [Parameter] public int Meeting { get; set; }

    /// <summary>What the boxes hold at first.</summary>
    [Parameter, EditorRequired] public MeetingDetails Start { get; set; } = default!;

    /// <summary>Who acts.</summary>
    [Parameter, EditorRequired] public Actor Actor { get; set; } = default!;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private DialogService Dialogs { get; set; } = default!;

    private Dictionary<string, object> DateAttributes => new() { ["aria-label"] = (string)T["Meeting.Date"] };

    /// <summary>Opens the form in a dialog.</summary>
    /// <param name="dialogs">Where.</param>
    /// <param name="texts">The texts of the page.</param>
    /// <param name="meeting">The meeting's id; 0 to prepare a new one.</param>
    /// <param name="start">What the boxes hold at first.</param>
    /// <param name="actor">Who acts.</param>
    /// <returns>Whether it was saved.</returns>
    internal static async Task<bool> Ask(DialogService dialogs, IStringLocalizer<Texts> texts, int meeting, MeetingDetails start, Actor actor) =>
        await dialogs.OpenAsync<MeetingForm>(
            texts[meeting == 0 ? "Meeting.Prepare" : "Meeting.Correct"],
            new Dictionary<string, object?> { [nameof(Meeting)] = meeting, [nameof(Start)] = start, [nameof(Actor)] = actor },
            new DialogOptions { CloseDialogOnEsc = true, ShowClose = true, CloseAriaLabel = texts["Dialog.Close"], Width = "min(34rem, 94vw)", AutoFocusFirstElement = true })
        is true;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _date = Start.Date.ToDateTime(TimeOnly.MinValue);
        _time = Start.Time;
        _place = Start.Place;
        _draft = new Draft(Live, Actor, Meeting, Live.Now.Number);
    }

    private async Task Save()
    {
        try
        {
            var details = new MeetingDetails(DateOnly.FromDateTime(_date ?? Start.Date.ToDateTime(TimeOnly.MinValue)), _time, _place);
            if (await _draft.Submit(Meeting == 0 ? new MeetingPrepared(details) : new MeetingCorrected(details)))
            {
                Dialogs.Close(true);
            }
        }
        catch (RefusedException refused)
        {
            _draft.Refuse(refused);
        }
    }
}
