using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Changes;

/// <summary>In which meetings anything changes; who may change it is the matter of PermissionTests.</summary>
public sealed class MeetingRulesTests : RulesBase
{
    [Fact]
    public void A_meeting_that_does_not_exist_is_refused()
    {
        Meeting = 99;
        Refused(Refusal.UnknownMeeting, new PercentReported(4, null));
        Refused(Refusal.UnknownMeeting, new MeetingOpened());
    }

    [Theory]
    [MemberData(nameof(EveryRowChange))]
    public void Rows_change_only_while_their_meeting_is_open(RowChange change)
    {
        var prepared = Store.Append(new MeetingPrepared(November), SeededStore.Edit(0)).Meeting;
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));

        Refused(Refusal.MeetingNotOpen, change);
        Meeting = prepared;
        Refused(Refusal.MeetingNotOpen, change);
    }

    [Fact]
    public void One_meeting_is_prepared_at_a_time()
    {
        Store.Append(new MeetingPrepared(November), SeededStore.Edit(0));

        Refused(Refusal.AnotherMeetingPrepared, new MeetingPrepared(November));
    }

    [Fact]
    public void One_meeting_is_open_at_a_time_and_none_opens_twice()
    {
        Refused(Refusal.WrongMeetingState, new MeetingOpened());
        Meeting = Store.Append(new MeetingPrepared(November), SeededStore.Edit(0)).Meeting;
        Refused(Refusal.AnotherMeetingOpen, new MeetingOpened());
        Refused(Refusal.WrongMeetingState, new MeetingClosed());
    }

    [Fact]
    public void A_closed_meeting_is_not_closed_opened_or_corrected_again()
    {
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));

        Refused(Refusal.WrongMeetingState, new MeetingClosed());
        Refused(Refusal.WrongMeetingState, new MeetingOpened());
        Refused(Refusal.WrongMeetingState, new MeetingCorrected(November));
    }

    [Fact]
    public void No_meeting_is_dated_before_the_last_closed_one()
    {
        var last = new DateOnly(2020, 6, 17);
        var before = new MeetingDetails(last.AddDays(-1), null, null);

        Refused(Refusal.DateBeforeLastMeeting, new MeetingPrepared(before)).Details.ShouldBe([last]);
        Refused(Refusal.DateBeforeLastMeeting, new MeetingCorrected(before)).Details.ShouldBe([last]);
        Check(new MeetingPrepared(new MeetingDetails(last, null, null)));
    }

    [Fact]
    public void A_meeting_prepared_before_the_last_one_closed_cannot_open_with_an_earlier_date()
    {
        var july = new MeetingDetails(new DateOnly(2020, 7, 1), null, null);
        var prepared = Store.Append(new MeetingPrepared(july), SeededStore.Edit(0)).Meeting;
        Store.Append(new MeetingClosed(), SeededStore.Edit(Meeting));

        Meeting = prepared;
        Refused(Refusal.DateBeforeLastMeeting, new MeetingOpened());
        Store.Append(new MeetingCorrected(November), SeededStore.Edit(prepared));
        Check(new MeetingOpened());
    }
}
