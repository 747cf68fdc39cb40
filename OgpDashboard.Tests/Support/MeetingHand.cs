using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.App.Live;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>A coordinator without a browser, who says things through the door of a running server while others look on.</summary>
/// <param name="app">The server.</param>
internal sealed class MeetingHand(RunningApp app)
{
    private readonly LiveMeeting _live = app.Services.GetRequiredService<LiveMeeting>();
    private readonly Session _session = app.Services.GetRequiredService<Sessions>().Begin(Someone.Coordinator.Key, Someone.Coordinator.Name, DateTimeOffset.MaxValue)!;

    public LiveState Now => _live.Now;

    public Task<Receipt> Say(Change change) => _live.Submit(change, new Edit(
        Guid.NewGuid(), _live.Now.Book.AtWork!.Meeting.Id, Someone.Coordinator with { SignIn = new SignIn(_session.Id, _session.Invitation) }, _live.Now.Number));
}
