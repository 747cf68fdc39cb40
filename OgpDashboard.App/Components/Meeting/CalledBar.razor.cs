using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Board;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Meeting;

/// <summary>The bar of the called commitment: for all while one is called, for the coordinator as long as the meeting is open.</summary>
public sealed partial class CalledBar
{
    private string? _typed;

    /// <summary>The board of the open meeting.</summary>
    [Parameter, EditorRequired] public Domain.Meetings.Board Board { get; set; } = default!;

    /// <summary>Where the page is.</summary>
    [Parameter, EditorRequired] public PageAddress Address { get; set; } = default!;

    /// <summary>How the coordinator calls.</summary>
    [Parameter, EditorRequired] public Calling Calling { get; set; } = default!;

    /// <summary>Who is signed in, or null.</summary>
    [Parameter] public Actor? Actor { get; set; }

    /// <summary>Whether the called commitment's card stands on this page, so that its box can open here.</summary>
    [Parameter] public bool EditHere { get; set; }

    /// <summary>Whether an editor is open on this page: then nothing moves it elsewhere.</summary>
    [Parameter] public bool IsEditing { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    private CommitmentRow? Called => Board.Called;

    private Actor? Runs => Actor is { Role: Role.Coordinator } ? Actor : null;

    // Who left following finds the way back here also while nothing is called.
    private bool IsShown => Called is not null || Runs is not null || !Address.Follows;

    private bool MayEdit => Actor is not null && Called is { } row && Permissions.MayReport(Board, Actor, row.Number);

    private string Cards => (Address with { View = BoardView.Cards, Commitment = null, Filter = BoardFilter.None }).ToString();

    // Whoever takes it up again with the details of another open is led to the called one's.
    private string Toggled => (Address with
    {
        Follows = !Address.Follows,
        Commitment = !Address.Follows && Address.Commitment is not null && !IsEditing ? Called?.Number ?? Address.Commitment : Address.Commitment,
    }).ToString();

    private bool Mine(CommitmentRow? row) => row is not null && Actor is not null && Board.Meeting.Part(Actor.Key)?.Commitments.Contains(row.Number) == true;

    // A click may be on its way when the right to make it is taken away.
    private Task Step(bool forward) => Runs is { } actor ? Calling.Step(Board, actor, forward) : Task.CompletedTask;

    private Task End() => Runs is { } actor ? Calling.Call(Board, actor, null) : Task.CompletedTask;

    private async Task CallTyped()
    {
        if (Runs is { } actor && await Calling.CallTyped(Board, actor, _typed))
        {
            _typed = null;
        }
    }
}
