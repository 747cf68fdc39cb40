using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>Marks whether one person is there, who came in their place, and when they came and went. What was typed stays whatever the door answers.</summary>
public sealed partial class AttendanceRow
{
    private Participant? _shown;
    private Draft? _draft;
    private bool _asksName;
    private string? _by;
    private TimeOnly? _arrived;
    private TimeOnly? _left;

    /// <summary>The person's part, as it stands.</summary>
    [Parameter, EditorRequired] public Participant Part { get; set; } = default!;

    /// <summary>The meeting's id.</summary>
    [Parameter, EditorRequired] public int Meeting { get; set; }

    /// <summary>Who marks, or null when nobody may.</summary>
    [Parameter] public Actor? Actor { get; set; }

    /// <summary>Whether they have a page open at this moment.</summary>
    [Parameter] public bool IsConnected { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private WallClock Wall { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Box by box: what somebody else changed, or we a moment ago, must not take what is being typed beside it.
        _by = Part.RepresentedBy == _shown?.RepresentedBy ? _by : Part.RepresentedBy;
        _arrived = Part.Arrived == _shown?.Arrived ? _arrived : Part.Arrived;
        _left = Part.Left == _shown?.Left ? _left : Part.Left;
        _shown = Part;
    }

    private static string SignOf(Attendance attendance) => attendance switch
    {
        Attendance.Present => "✓",
        Attendance.Excused => "!",
        Attendance.Absent => "✕",
        Attendance.Represented => "⇄",
        _ => "–",
    };

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Label(Attendance attendance) => attendance switch
    {
        Attendance.Present => T["Mark.Present"],
        Attendance.Excused => T["Mark.Excused"],
        Attendance.Absent => T["Mark.Absent"],
        _ => T["Mark.Represented"],
    };

    // What is pressed already is taken back by pressing it again.
    private Task Press(Attendance attendance)
    {
        if (attendance == Part.Attendance)
        {
            return Mark(Attendance.Invited);
        }

        if (attendance == Attendance.Represented)
        {
            // Nothing to say before it is known by whom.
            _asksName = !_asksName;
            return Task.CompletedTask;
        }

        return Mark(attendance);
    }

    private Task SetArrived(TimeOnly? arrived)
    {
        _arrived = arrived;
        return Mark(Part.Attendance);
    }

    private Task SetLeft(TimeOnly? left)
    {
        _left = left;
        return Mark(Part.Attendance);
    }

    private async Task Mark(Attendance attendance)
    {
        _draft = new Draft(Live, Actor!, Meeting, Live.Now.Number);
        try
        {
            if (await _draft.Submit(new AttendanceMarked(Part.Person.Key, attendance, _by, _arrived, _left)))
            {
                _asksName = false;
                if (attendance is not (Attendance.Present or Attendance.Represented))
                {
                    // Hours of somebody who is not there, typed and refused, must not come back with the next mark.
                    (_by, _arrived, _left) = (null, null, null);
                }
            }
        }
        catch (RefusedException refused)
        {
            _draft.Refuse(refused);
        }
    }
}
