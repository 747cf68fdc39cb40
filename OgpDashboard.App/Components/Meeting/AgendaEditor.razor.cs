using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Kept;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>Writes the agenda as a whole: it is saved at once, and what was typed stays whatever the door answers.</summary>
public sealed partial class AgendaEditor
{
    private List<Line>? _lines;
    private ImmutableArray<AgendaItem> _began = [];
    private Draft? _draft;
    private bool _isOlder;
    private ElementReference _begin;
    private ElementReference _add;
    private Func<ElementReference>? _focus;

    /// <summary>The board of the meeting.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>All meetings: the last one left things over.</summary>
    [Parameter, EditorRequired] public MeetingBook Book { get; set; } = default!;

    /// <summary>Who writes, or null when nobody may.</summary>
    [Parameter] public Actor? Actor { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private TypedHere Here { get; set; } = default!;

    private DraftPlace Place => new(Board.Meeting.Id, 0, DraftPlace.Agenda);

    private TypedFields Fields => new TypedFields().With(_lines!, (fields, line) =>
        fields.With("number", line.Number).With("text", line.Text).With("minutes", line.Minutes).With("walks", line.Walks).With("was", line.Was));

    private ImmutableArray<AgendaItem> Agenda => Board.Meeting.Agenda;

    private ImmutableArray<Proposal> Proposed => Proposals.Of(Book, Board, _lines?.Select(l => l.Text ?? "") ?? Agenda.Select(i => i.Text));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Actor is not null && Here.Takes(Place))
        {
            Begin();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } focus)
        {
            _focus = null;
            await focus().TryFocusAsync();
        }
    }

    private void Begin()
    {
        if (_lines is not null || Actor is null)
        {
            return;
        }

        _began = Agenda;
        _draft = new Draft(Live, Actor, Board.Meeting.Id, Board.Number);
        _lines = [.. Agenda.Select(i => new Line { Was = i.Number, Number = i.Number, Text = i.Text, Minutes = i.Minutes, Walks = i.WalksCommitments })];
        if (_lines.Count == 0)
        {
            Add(new Line());
        }

        _focus = () => _lines![0].Box;
    }

    private void Put(TypedFields fields)
    {
        _lines = [.. fields.Lines("number").Select(l => new Line
        {
            Was = l.Number("was"),
            Number = l.Number("number"),
            Text = l["text"],
            Minutes = l.Number("minutes"),
            Walks = l.Ticked("walks"),
        })];

        // An agenda has no conflict of its own: whoever goes on with an older one is told.
        _isOlder = Live.Now.LatestOf(Board.Meeting.Id).TakeWhile(e => e.Number > _draft!.Seen).Any(e => e.Change is AgendaSet);
    }

    private void Add(Line line)
    {
        Begin();
        var lines = _lines!;
        if (line.Text is not null)
        {
            // The empty line that an empty agenda begins with makes room.
            lines.RemoveAll(l => string.IsNullOrEmpty(l.Text) && l.Was is null);
        }

        line.Number = (lines.Max(l => l.Number) ?? 0) + 1;
        lines.Add(line);
        _focus = () => line.Box;
    }

    // The order is that of the numbers: who changes places changes numbers. The focus goes along, so that a key can be pressed again.
    private void Move(Line line, int by)
    {
        var from = _lines!.IndexOf(line);
        var to = from + by;
        if (from < 0 || to < 0 || to >= _lines.Count)
        {
            return;
        }

        var other = _lines[to];
        (_lines[from], _lines[to]) = (other, line);
        (line.Number, other.Number) = (other.Number, line.Number);
        var up = (by < 0 && to > 0) || to == _lines.Count - 1;
        _focus = () => up ? line.Up : line.Down;
    }

    private void Remove(Line line)
    {
        _lines!.Remove(line);
        _focus = () => _add;
    }

    private async Task Save()
    {
        try
        {
            if (await _draft!.Submit(new AgendaSet([.. _lines!.Select(Item).OrderBy(i => i.Number)])))
            {
                End();
            }
        }
        catch (RefusedException refused)
        {
            _draft!.Refuse(refused);
        }
    }

    // What was done with meanwhile stays so.
    private AgendaItem Item(Line line) =>
        new(line.Number ?? 0, line.Text, line.Minutes, line.Walks, line.Was is { } was && Board.Meeting.Item(was)?.IsFinished == true);

    private void Leave()
    {
        _draft!.Leave();
        End();
    }

    private void End()
    {
        _isOlder = false;
        (_lines, _draft) = (null, null);
        _focus = () => _begin;
    }

    private string TextOf(Proposal proposal) => proposal switch
    {
        { Decision.Commitment: { } number } => T["Agenda.FollowUpOf", number, proposal.Text],
        { Decision: not null } => T["Agenda.FollowUp", proposal.Text],
        _ => proposal.Text,
    };

    private Line LineOf(Proposal proposal) => new() { Text = TextOf(proposal), Minutes = proposal.Item?.Minutes, Walks = proposal.Item?.WalksCommitments == true };

    private sealed class Line
    {
        /// <summary>The number under which it stood when it began to be edited, or null for a new one.</summary>
        public int? Was { get; init; }

        public int? Number { get; set; }

        public string? Text { get; set; }

        public int? Minutes { get; set; }

        public bool Walks { get; set; }

        public ElementReference Box { get; set; }

        public ElementReference Up { get; set; }

        public ElementReference Down { get; set; }
    }
}
