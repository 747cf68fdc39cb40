using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Measures;

/// <summary>The figures that the running product gives of itself.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed partial class MeasuresTests : AttackBase
{
    [Fact]
    public async Task What_became_of_edits_and_who_looks_on_can_be_read()
    {
        var before = await Figures();
        var (page, _) = await ComeAs("lasfar");
        var seen = Live.Now.Number;
        await Say(new PercentReported(4, new Percentage(70)));
        await Should.ThrowAsync<ConflictException>(() => Live.Submit(new PercentReported(4, new Percentage(75)), new Edit(Guid.NewGuid(), Open.Meeting.Id, Coordinator, seen)));
        await Should.ThrowAsync<RefusedException>(() => Say(new PercentReported(4, new Percentage(10))));

        var after = await Figures();

        // The invitation, and the link that was opened, are changes too.
        (Sum(after, "ogp_edits_total", "outcome=\"accepted\"") - Sum(before, "ogp_edits_total", "outcome=\"accepted\"")).ShouldBeGreaterThanOrEqualTo(2);
        (Sum(after, "ogp_edits_total", "outcome=\"conflict\"") - Sum(before, "ogp_edits_total", "outcome=\"conflict\"")).ShouldBe(1);
        (Sum(after, "ogp_edits_total", "outcome=\"refused\"") - Sum(before, "ogp_edits_total", "outcome=\"refused\"")).ShouldBe(1);
        Sum(after, "ogp_door_waiting").ShouldBe(0);
        Sum(after, "ogp_pages").ShouldBe(1);
        Sum(after, "ogp_watchers").ShouldBeGreaterThanOrEqualTo(1);
        (Sum(after, "ogp_commit_duration_seconds_count") - Sum(before, "ogp_commit_duration_seconds_count")).ShouldBeGreaterThanOrEqualTo(2);
        Sum(after, "ogp_burst_size_count").ShouldBe(Sum(after, "ogp_commit_duration_seconds_count"));
        Sum(after, "ogp_copies_total", "outcome=\"taken\"").ShouldBeGreaterThanOrEqualTo(1);
        page.Closed.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("http_server_request_duration_seconds_count")]
    [InlineData("kestrel_active_connections")]
    [InlineData("aspnetcore_components_circuit_active")]
    [InlineData("aspnetcore_components_circuit_connected")]
    [InlineData("signalr_server_active_connections")]
    [InlineData("dotnet_gc_collections_total")]
    [InlineData("dotnet_process_cpu_time_seconds_total")]
    public async Task The_frameworks_own_figures_are_among_them(string family)
    {
        await ComeAs("lasfar");

        (await Figures()).ShouldContain(l => l.StartsWith(family, StringComparison.Ordinal), family);
    }

    [Fact]
    public async Task No_label_says_who_somebody_is_or_what_they_looked_for()
    {
        const string Searched = "كلمة-سر";
        var token = await Invite("lasfar");
        await Join(token, new CookieContainer());
        var (page, cookies) = await ComeAs("lasfar", "/?lead=lasfar");
        await page.Navigate("/?lead=lasfar&q=" + Uri.EscapeDataString(Searched));
        await page.Click(e => IsPercentButton(e, 4));
        await Visit(cookies, "/?q=" + Uri.EscapeDataString(Searched));
        using var client = Client(cookies);
        await client.GetAsync("/record?receipt=lasfar");
        await client.GetAsync("/lasfar/" + Uri.EscapeDataString(Searched));
        await client.GetAsync($"/join/{token}");

        var figures = string.Join('\n', await Figures());

        foreach (var person in Live.Now.Book.Roster.People)
        {
            figures.ShouldNotContain(person.Name);
            Regex.IsMatch(figures, $@"\b{Regex.Escape(person.Key)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).ShouldBeFalse(person.Key);
        }

        foreach (var secret in new[] { token, Searched, Uri.EscapeDataString(Searched), page.CircuitId, Coordinator.Name })
        {
            figures.ShouldNotContain(secret);
        }
    }

    private async Task<List<string>> Figures()
    {
        using var client = Client(new CookieContainer());
        using var answer = await client.GetAsync("/metrics");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        return [.. (await answer.Content.ReadAsStringAsync()).Split('\n')];
    }

    private static double Sum(List<string> figures, string family, string label = "") => figures
        .Select(l => Figure().Match(l)).Where(m => m.Success && m.Groups["family"].Value == family && m.Groups["labels"].Value.Contains(label, StringComparison.Ordinal))
        .Sum(m => double.Parse(m.Groups["value"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("""^(?<family>[a-z_]+)(\{(?<labels>.*)\})? (?<value>\S+)( \d+)?$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}

/// <summary>Meters of one name are heard by every product of the process: who counts runs alone.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
