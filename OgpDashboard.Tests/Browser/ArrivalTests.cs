using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OgpDashboard.App.Access;
using OgpDashboard.App.Live;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Browser;

/// <summary>How people come in: by a link, by an account, by a passkey.</summary>
public sealed class ArrivalTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Password = "كتاب أزرق فوق السطح القديم";

    [Fact]
    public async Task A_lead_opens_a_link_and_types_a_figure_without_a_click()
    {
        var coordinator = await OpenMeeting();
        var lead = await Visitor(await LinkOf(coordinator, "lasfar"), 390, 844);

        await Live(lead);
        await lead.Locator("[data-field=percent-input]").WaitForAsync();
        lead.Url.ShouldEndWith("/?lead=lasfar&edit=first");
        (await lead.Locator("article[data-commitment]").CountAsync()).ShouldBe(1);
        (await lead.EvaluateAsync<string>("document.activeElement.dataset.field")).ShouldBe("percent-input");
        await lead.Keyboard.TypeAsync("68");
        await lead.Keyboard.PressAsync("Enter");

        await Shows(coordinator, 4, 68);
        await Card(lead, 4).Locator("[data-receipt]").WaitForAsync();
        Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_before_the_meeting_opens_finds_the_box_ready_when_it_does()
    {
        var coordinator = await Coordinator();
        await coordinator.Locator("[data-action=prepare-meeting]").ClickAsync();
        await coordinator.Locator("[data-action=save-meeting]").ClickAsync();
        await coordinator.Locator(".controls .next").WaitForAsync();
        var lead = await Visitor(await LinkOf(coordinator, "lasfar"));
        await Live(lead);
        (await lead.Locator("[data-action=edit-percent]").CountAsync()).ShouldBe(0);

        await coordinator.Locator("[data-action=open-meeting]").ClickAsync();

        await lead.Locator("[data-field=percent-input]").WaitForAsync();
    }

    [Fact]
    public async Task A_used_link_tells_the_next_who_tries_it_what_to_do()
    {
        var coordinator = await OpenMeeting();
        var link = await LinkOf(coordinator, "lasfar");
        await Live(await Visitor(link));

        var second = await Visitor(link);

        await second.GetByRole(AriaRole.Alert).GetByText("سبق استعمال هذا الرابط").WaitForAsync();
    }

    [Fact]
    public async Task The_first_coordinator_becomes_one_in_their_own_name_and_the_printed_link_ends()
    {
        var printed = App.CoordinatorLink;
        var coordinator = await Coordinator();
        var other = await Coordinator();

        await MakeAccount(coordinator);

        App.Services.GetRequiredService<CoordinatorLink>().IsNeeded.ShouldBeFalse();
        await coordinator.GotoAsync("/");
        await Live(coordinator);
        await coordinator.Locator("[data-action=open-meeting]").ClickAsync();
        await coordinator.Locator("[data-meeting-state=open]").WaitForAsync();
        App.Services.GetRequiredService<LiveMeeting>().Now.Journal[^1].By.Name.ShouldBe("سلمى التازي");

        // Whoever else came by the printed link is out, also on a page that is open.
        await other.Locator("[data-action=to-sign-in]").WaitForAsync();
        (await (await Visitor("/")).GotoAsync(printed))!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_account_signs_in_from_another_browser()
    {
        await MakeAccount(await Coordinator());
        var elsewhere = await Visitor("/sign-in?return=/people");

        await elsewhere.Locator("input[name=Name]").FillAsync("salma");
        await elsewhere.Locator("input[name=Password]").FillAsync("لا أذكرها");
        await elsewhere.Locator("[data-action=sign-in]").ClickAsync();
        await elsewhere.GetByRole(AriaRole.Alert).GetByText("غير صحيحة").WaitForAsync();
        (await elsewhere.Locator("input[name=Name]").InputValueAsync()).ShouldBe("salma");
        await elsewhere.Locator("input[name=Password]").FillAsync(Password);
        await elsewhere.Locator("[data-action=sign-in]").ClickAsync();

        await Arrives(elsewhere, "/people");
        await elsewhere.Locator("[data-list=roles]").WaitForAsync();
    }

    [Fact]
    public async Task A_passkey_is_made_and_signs_in_without_a_name_or_a_password()
    {
        var page = await Coordinator();

        // A passkey belongs to a name, and «127.0.0.1» is none.
        var site = new UriBuilder(App.Address) { Host = "localhost" }.Uri.ToString().TrimEnd('/');
        await page.GotoAsync(site + new Uri(App.CoordinatorLink).AbsolutePath);
        await Authenticator(page);
        await page.GotoAsync(site + "/account");
        await MakeAccount(page, go: false);
        await page.Locator("[data-action=add-passkey]").ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("تمت إضافة مفتاح المرور").WaitForAsync();
        await page.Locator("form.leave button").ClickAsync();
        await Live(page);

        await page.GotoAsync(site + "/sign-in?return=/account");
        await page.Locator("[data-action=sign-in-passkey]").ClickAsync();

        await page.Locator("[data-action=remove-passkey]").WaitForAsync();
        page.Url.ShouldEndWith("/account");
        await page.Locator("[data-action=remove-passkey]").ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("تم حذف مفتاح المرور").WaitForAsync();
    }

    [Fact]
    public async Task A_role_that_is_taken_away_leaves_the_open_page_of_its_holder()
    {
        var coordinator = await OpenMeeting();
        await coordinator.GotoAsync("/people");
        await Live(coordinator);
        await coordinator.Locator("[data-form=role] [data-field=name]").FillAsync("كاتبة الاجتماع");
        await coordinator.Locator("[data-action=give-role]").ClickAsync();
        await coordinator.Locator("[data-list=roles] [data-action=issue-link]").ClickAsync();
        var secretary = await Visitor(await coordinator.Locator("[data-link-address]").InputValueAsync());
        await Live(secretary);
        await Card(secretary, 4).Locator("[data-action=edit-percent]").WaitForAsync();

        await coordinator.Locator("[data-action=take-role]").ClickAsync();
        await coordinator.Locator("[data-action=take-role]").ClickAsync();

        await Card(secretary, 4).Locator("[data-action=edit-percent]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task A_receipt_is_checked_by_whoever_holds_it()
    {
        var coordinator = await OpenMeeting();
        await Card(coordinator, 4).Locator("[data-action=edit-percent]").ClickAsync();
        await coordinator.Locator("[data-field=percent-input]").FillAsync("68");
        await coordinator.Keyboard.PressAsync("Enter");
        var receipt = await Card(coordinator, 4).Locator("[data-receipt]").GetAttributeAsync("data-receipt");

        var viewer = await Visitor("/record");
        await viewer.Locator("input[name=receipt]").FillAsync(receipt!.Replace('-', ' ').ToUpperInvariant());
        await viewer.Keyboard.PressAsync("Enter");
        await viewer.Locator("[data-receipt-holds=true]").WaitForAsync();
        await viewer.Locator("[data-record=holds]").WaitForAsync();

        await viewer.Locator("input[name=receipt]").FillAsync("3-000000000000");
        await viewer.Keyboard.PressAsync("Enter");
        await viewer.Locator("[data-receipt-holds=false]").WaitForAsync();
    }

    private static async Task MakeAccount(IPage page, bool go = true)
    {
        if (go)
        {
            await page.GotoAsync("/account");
        }

        await page.Locator("input[name=Person]").FillAsync("سلمى التازي");
        await page.Locator("input[name=Name]").FillAsync("salma");
        await page.Locator("input[name=Password]").FillAsync(Password);
        await page.Locator("[data-action=make-account]").ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("تم إنشاء الحساب").WaitForAsync();
    }

    // The browser's own make-believe authenticator, as its developer tools offer it.
    private static async Task Authenticator(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
