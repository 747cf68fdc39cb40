using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.App.Access;
using OgpDashboard.App.Access.Accounts;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.People;
using OgpDashboard.Domain.Plans;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>People whose names are scripts, on the page of people, on links, on forms and on accounts.</summary>
public sealed class XssNameTests(SharedBrowser browser) : XssBase(browser)
{
    [Fact]
    public async Task Names_qualities_and_roles_are_texts_on_the_page_of_people_on_its_links_and_in_its_forms()
    {
        foreach (var part in Door.Now.Book.Open!.Meeting.Participants)
        {
            await Say(new ParticipantRemoved(part.Person.Key));
        }

        foreach (var (text, i) in XssCorpus.All.Take(Rules.MostParticipants).Select((t, i) => (t, i)))
        {
            await Say(new ParticipantSet(Person.New(text, text), text, i % 3 == 0, [(i % 18) + 1]));
        }

        foreach (var text in XssCorpus.All)
        {
            await Say(new RoleGiven(Person.New(text, text), Role.Observer), 0);
        }

        var page = await Watched(coordinator: true);
        await page.GotoAsync("/people");
        await Live(page);
        await page.Locator("[data-action=edit-participant]").First.ClickAsync();
        await page.Locator("[data-action=issue-all]").ClickAsync();
        await page.Locator(".link-sheet li").Nth(Rules.MostParticipants - 1).WaitForAsync(new() { Timeout = 120_000 });
        foreach (var list in new[] { "participants", "roles", "links" })
        {
            var said = await page.Locator($"[data-list={list}]").EvaluateAsync<string>("e => e.textContent");
            XssCorpus.All.Take(Rules.MostParticipants).Select(LineText.Clean).Where(t => !said.Contains(t, StringComparison.Ordinal)).ShouldBeEmpty(list);
        }

        await page.Locator("[data-list=links] [data-action=links-done]").ClickAsync();
        await page.GotoAsync("/?view=table");
        await Live(page);
        for (var number = 1; number <= 18; number++)
        {
            await page.GotoAsync(FormattableString.Invariant($"/?commitment={number}"));
            await Live(page);
        }

        NothingHappened();
    }

    [Fact]
    public async Task Whoever_comes_by_a_link_with_such_a_name_is_greeted_by_a_text()
    {
        var invitations = App.Services.GetRequiredService<Invitations>();
        foreach (var text in XssCorpus.OneIn(11))
        {
            await Say(new ParticipantSet(new Person("lasfar", text, text, null), text, false, [4]));
            var page = await Watched();
            await page.GotoAsync($"/join/{await invitations.Issue(Hand, Door.Now.Book.Open!.Meeting, "lasfar")}");
            await Live(page);
            await page.Locator(".me").GetByText(LineText.Clean(text)).WaitForAsync();
            await page.CloseAsync();
        }

        NothingHappened();
    }

    [Fact]
    public async Task The_name_of_an_account_is_a_text_on_its_page_and_when_it_is_taken()
    {
        await using var scope = App.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<AccountBook>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await book.Make("lasfar", "lasfar", null)).Account!;
        var page = await Watched();
        await page.GotoAsync($"/join/{await App.Services.GetRequiredService<Invitations>().Issue(Hand, Door.Now.Book.Open!.Meeting, "lasfar")}");
        await Live(page);

        foreach (var text in XssCorpus.OneIn(3))
        {
            (await users.SetUserNameAsync(account, text)).Succeeded.ShouldBeTrue();
            await page.GotoAsync("/account");
            (await page.Locator("main bdi").First.EvaluateAsync<string>("e => e.textContent")).ShouldBe(text.Replace("\0", "\uFFFD", StringComparison.Ordinal), StringCompareShould.IgnoreLineEndings);
        }

        NothingHappened();
    }

    [Fact]
    public async Task A_name_typed_to_sign_in_comes_back_as_a_text()
    {
        var page = await Watched();
        await page.GotoAsync("/sign-in");

        // A form with a null in it is not understood: SignInTests.
        foreach (var text in XssCorpus.OneIn(3).Where(t => !t.Contains('\0', StringComparison.Ordinal)))
        {
            await page.EvaluateAsync("t => { window.before = true; document.querySelector('[name=Name]').value = t; document.querySelector('[name=Password]').value = 'x'; }", text);
            await page.Locator("[data-action=sign-in]").ClickAsync();
            await Until(page, "!window.before && document.readyState !== 'loading' && document.querySelector('[name=Name]')?.value");
        }

        NothingHappened();
    }
}
