using OgpDashboard.Domain;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;

namespace OgpDashboard.Tests;

public sealed class TokenTests
{
    [Fact]
    public void The_names_of_the_contract_are_the_names_that_machines_read()
    {
        Enum.GetValues<ScheduleState>().Select(Token.Of).ShouldBe(["dated", "undated", "depends", "awaiting", "cancelled", "done"]);
        Enum.GetValues<MeetingState>().Select(Token.Of).ShouldBe(["prepared", "open", "closed"]);
        Enum.GetValues<PlatformStatus>().Select(Token.Of).ShouldBe(["unknown", "updated", "not-updated", "remark"]);
    }

    [Fact]
    public void A_name_is_read_back_exactly_or_not_at_all()
    {
        Token.Read<PlatformStatus>("not-updated").ShouldBe(PlatformStatus.NotUpdated);
        Token.Read<PlatformStatus>("NotUpdated").ShouldBeNull();
        Token.Read<PlatformStatus>("").ShouldBeNull();
        Token.Read<PlatformStatus>(null).ShouldBeNull();
    }
}
