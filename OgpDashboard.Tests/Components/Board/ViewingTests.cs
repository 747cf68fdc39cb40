using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Board;

/// <summary>A board that is only for those who signed in.</summary>
public sealed class ViewingTests : BoardBase
{
    public ViewingTests() => Services.AddSingleton(new Viewing(Configured(("Access:Viewing", "signed-in"))));

    [Fact]
    public async Task A_view_that_is_taken_away_ends_on_an_open_page()
    {
        await OpenMeeting();
        SignIn(Someone.Lead);
        var page = Visit();
        page.FindAll("article[data-commitment]").Count.ShouldBe(18);

        await Say(new ParticipantRemoved("lasfar"));

        page.WaitForAssertion(() =>
        {
            page.FindAll("[data-commitment], [data-total]").ShouldBeEmpty();
            page.FindAll("[data-signed-out]").Count.ShouldBe(1);
        });
    }

    [Fact]
    public async Task Nobody_in_particular_sees_nothing()
    {
        await OpenMeeting();

        Visit().FindAll("[data-commitment], [data-total]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "", ViewingMode.Public)]
    [InlineData("", "http://localhost:5080", ViewingMode.Public)]
    [InlineData("", "http://127.0.0.1:0;http://[::1]:0", ViewingMode.Public)]
    [InlineData("", "http://0.0.0.0:5080", ViewingMode.Link)]
    [InlineData("", "http://*:5080", ViewingMode.Link)]
    [InlineData("", "http://localhost:5080;http://192.0.2.7:5080", ViewingMode.Link)]
    [InlineData("public", "http://*:5080", ViewingMode.Public)]
    [InlineData("link", "http://localhost:5080", ViewingMode.Link)]
    [InlineData("signed-in", "", ViewingMode.SignedIn)]
    public void Who_may_look_on_is_said_or_follows_from_where_the_server_listens(string said, string urls, ViewingMode mode) =>
        new Viewing(Configured(("Access:Viewing", said), ("urls", urls))).Mode.ShouldBe(mode);

    [Fact]
    public void Another_word_stops_the_start() =>
        Should.Throw<InvalidOperationException>(() => new Viewing(Configured(("Access:Viewing", "everybody")))).Message.ShouldContain("everybody");

    [Fact]
    public void Each_mode_lets_in_whom_it_names()
    {
        var observer = new Actor(Invitations.Observers, "ملاحظ", Role.Observer);
        bool[] Allowed(string mode) => [.. new[] { null, observer, Someone.Lead }.Select(new Viewing(Configured(("Access:Viewing", mode))).Allows)];

        Allowed("public").ShouldBe([true, true, true]);
        Allowed("link").ShouldBe([false, true, true]);
        Allowed("signed-in").ShouldBe([false, false, true]);
    }

    private static IConfiguration Configured(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
