using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Bunit;
using OgpDashboard.App.Components;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;
using Radzen.Blazor;

namespace OgpDashboard.Tests.Conventions;

/// <summary>No Latin word is left on an Arabic page, save those that are isolated because they are the document's own.</summary>
public sealed partial class ArabicPageTests : BoardBase
{
    private static readonly string[] Spoken = ["title", "aria-label", "placeholder", "alt"];

    [Theory]
    [InlineData("/")]
    [InlineData("/?view=table")]
    [InlineData("/?view=charts")]
    [InlineData("/?view=meeting")]
    [InlineData("/?commitment=4")]
    [InlineData("/?commitment=5")]
    [InlineData("/?commitment=6")]
    [InlineData("/?q=zzz")]
    [InlineData("/?view=changes")]
    [InlineData("/?view=history")]
    [InlineData("/?view=history&with=m1&commitment=5")]
    [InlineData("/?view=present")]
    [InlineData("/?view=present&follow=no")]
    [InlineData("/?view=register")]
    [InlineData("/?view=decisions")]
    [InlineData("/?view=import")]
    public async Task No_Latin_word_is_left(string address)
    {
        SignIn();
        await OpenMeeting();
        await Say(new PlatformReported(4, new PlatformReport(PlatformStatus.Remark, "الرابط chafafiya.ma لا يعمل")));
        await Say(new Rescheduled(6, [ScheduleLine.Awaiting("بوابة chafafiya.ma", "وكالة GIZ", null), ScheduleLine.Cancelled("سطر", "قرار OGP")]));
        await Say(new PercentReported(5, new Percentage(90)) { Why = "حسب SIEDD" });
        await Say(new AgendaSet([new AgendaItem(1, "قرارات OGP", 20, walksCommitments: true)]));
        await Say(new AgendaItemBegun(1));
        await Say(new CommitmentCalled(4));

        Latin(Visit(address)).ShouldBeEmpty();
    }

    [Fact]
    public void None_for_a_viewer_of_the_meeting_itself() => Latin(Visit("/?view=meeting")).ShouldBeEmpty();

    [Fact]
    public void None_for_a_viewer_of_the_closed_meeting() => Latin(Visit()).ShouldBeEmpty();

    [Theory]
    [InlineData("actions")]
    [InlineData("platform")]
    [InlineData("schedule")]
    public async Task None_in_the_editors_of_the_drawer(string field)
    {
        SignIn();
        await OpenMeeting();
        var page = Visit("/?commitment=6");

        await page.Find($"[data-action='edit-{field}']").ClickAsync();

        Latin(page).ShouldBeEmpty();
    }

    [Fact]
    public async Task None_in_a_refusal_that_repeats_what_was_typed()
    {
        SignIn();
        await OpenMeeting();
        var page = Visit();
        await Card(page, 4).QuerySelector("[data-action='edit-percent']")!.ClickAsync();
        await Card(page, 4).QuerySelector("[data-field='percent-input']")!.InputAsync("abc");
        await Card(page, 4).QuerySelector("form")!.SubmitAsync();

        Said(Card(page, 4).QuerySelector("[role='alert']")).ShouldContain("abc");
        Latin(Card(page, 4)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("prepare-meeting", false)]
    [InlineData("correct-meeting", true)]
    [InlineData("close-meeting", true)]
    public async Task None_in_the_dialogs_of_the_coordinator(string action, bool open)
    {
        SignIn();
        if (open)
        {
            await OpenMeeting();
        }

        var page = Visit();
        var dialogs = Render<RadzenDialog>();
        await Task.WhenAny(page.Find($"[data-action='{action}']").ClickAsync(), Task.CompletedTask);
        dialogs.WaitForAssertion(() => dialogs.Find("[role='dialog'] [data-action]"));

        Latin(dialogs.Find("[role='dialog']")).ShouldBeEmpty();
    }

    private List<string> Latin(IRenderedComponent<Dashboard> page) => [.. page.Nodes.OfType<IElement>().SelectMany(Latin)];

    // An option and an attribute cannot hold an element: there, the plan's own words and people's reasons may stand as they are.
    private List<string> Latin(IElement root)
    {
        var own = string.Join(' ', Now.Plan.Commitments.Select(c => c.Title).Concat(Now.Rows.Select(r => r.Said.Platform.Remark)).Concat(Live.Now.Journal.Select(e => e.Change.Why)));
        var texts = from text in root.Descendants<IText>()
                    where !text.Ancestors<IElement>().Any(e => e.LocalName is "bdi" or "script" or "style" or "textarea")
                    from Match word in Word().Matches(text.Data)
                    where !(text.ParentElement?.LocalName == "option" && own.Contains(word.Value, StringComparison.Ordinal))
                    select $"{text.ParentElement?.LocalName}: {text.Data.Trim()}";
        var attributes = from element in root.DescendantsAndSelf<IElement>()
                         from name in Spoken
                         from Match word in Word().Matches(element.GetAttribute(name) ?? "")
                         where !own.Contains(word.Value, StringComparison.Ordinal)
                         select $"{element.LocalName} {name}: {element.GetAttribute(name)}";
        return [.. texts.Concat(attributes).Distinct()];
    }

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
