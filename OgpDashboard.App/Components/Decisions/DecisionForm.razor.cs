using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Decisions;

/// <summary>Writes a decision, an action or a difficulty: a new one, or one of this meeting anew.</summary>
public sealed partial class DecisionForm
{
    private Guid _id = Guid.NewGuid();
    private Draft _draft = default!;
    private DecisionKind _kind = DecisionKind.Action;
    private int? _commitment;
    private string? _text;
    private string? _wanted;
    private string? _owner;
    private string? _due;

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    /// <summary>The board of the meeting that records it.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>Who records it.</summary>
    [Parameter, EditorRequired] public Actor? Actor { get; set; }

    /// <summary>The commitment that it is about, where there is no choice; else null.</summary>
    [Parameter] public int? Commitment { get; set; }

    /// <summary>What is written anew, or null for a new one.</summary>
    [Parameter] public Decision? Start { get; set; }

    /// <summary>Saved or left.</summary>
    [Parameter, EditorRequired] public EventCallback Done { get; set; }

    private DraftPlace Place => Start is { } start ? DraftPlace.OfDecision(_draft.Meeting, start.Id) : new DraftPlace(_draft.Meeting, Commitment ?? 0, DraftPlace.NewDecision);

    // With the id that it will have: saved twice, it is one decision.
    private TypedFields Fields => new TypedFields()
        .With("kind", Token.Of(_kind)).With("commitment", _commitment).With("text", _text).With("wanted-input", _wanted).With("owner-input", _owner).With("due-input", _due).With("id", _id.ToString());

    // Who is to do it where nobody is named.
    private string? Answers => _commitment is { } number ? Board.Find(number)?.AnsweredBy?.Person.Name : null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _draft = new Draft(Live, Actor!, Board.Meeting.Id, Board.Number);
        _commitment = Commitment;
        if (Start is { } start)
        {
            (_id, _kind, _commitment, _text, _wanted, _owner) = (start.Id, start.Kind, start.Commitment, start.Text, start.Wanted, start.Owner);
            _due = start.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private void Put(TypedFields fields)
    {
        (_kind, _commitment) = (Token.Read<DecisionKind>(fields["kind"]) ?? _kind, Commitment ?? fields.Number("commitment"));
        (_text, _wanted, _owner, _due) = (fields["text"], fields["wanted-input"], fields["owner-input"], fields["due-input"]);
        _id = Start is null && Guid.TryParseExact(fields["id"], "D", out var id) ? id : _id;
    }

    private Task Leave()
    {
        _draft.Leave();
        return Done.InvokeAsync();
    }

    private async Task Save()
    {
        try
        {
            DateOnly? due = DateOnly.TryParseExact(_due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            if (await _draft.Submit(new DecisionRecorded(new Decision(_id, _kind, _commitment, _text, _owner, due, _wanted))))
            {
                await Done.InvokeAsync();
            }
        }
        catch (RefusedException refused)
        {
            _draft.Refuse(refused);
        }
    }
}
