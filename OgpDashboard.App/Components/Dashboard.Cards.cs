using System.Runtime.InteropServices;
using OgpDashboard.App.Components.Board;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components;

/// <summary>What the cards ask of their page.</summary>
public sealed partial class Dashboard : ICardPage
{
    private readonly Dictionary<int, string> _details = [];
    private PageAddress? _detailsOf;

    Domain.Meetings.Board ICardPage.Board => _board!;

    // A past board is looked at: nobody is called on it, and nobody writes on it.
    CommitmentRow? ICardPage.Called => _address.View == BoardView.Cards ? _board!.Called : null;

    Actor? ICardPage.Caller => MayCall && _address.View == BoardView.Cards ? _actor : null;

    private bool MayCall => _board?.Meeting.State == MeetingState.Open && _actor is { Role: Role.Coordinator };

    /// <summary>Who edits a commitment here, or null when nobody may.</summary>
    public Actor? EditorOf(int commitment) =>
        !_past && _address.View != BoardView.History && _board!.Meeting.State == MeetingState.Open && _actor is not null && Permissions.MayReport(_board, _actor, commitment) ? _actor : null;

    string? ICardPage.EditedBy(int commitment) => _address.View == BoardView.Cards ? Editing.Who(this, _board!.Meeting.Id, commitment) : null;

    Task ICardPage.Call(int commitment) => MayCall ? _calling.Call(_board!, _actor!, commitment) : Task.CompletedTask;

    string ICardPage.DetailsOf(int commitment) => DetailsOf(commitment);

    // Each card asks at each render, and the address is mostly the one it was.
    private string DetailsOf(int? commitment)
    {
        if (!ReferenceEquals(_detailsOf, _address))
        {
            _details.Clear();
            _detailsOf = _address;
        }

        ref var details = ref CollectionsMarshal.GetValueRefOrAddDefault(_details, commitment ?? 0, out _);
        return details ??= (_address with { Commitment = commitment }).ToString();
    }
}
