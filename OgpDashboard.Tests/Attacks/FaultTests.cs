using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Attacks;

/// <summary>A fault of the program tells a stranger nothing of it, and the user that nothing was lost.</summary>
public sealed class FaultTests : AttackBase
{
    private const string Secret = "the cause is for the log";

    protected override Action<IWebHostBuilder>? More => builder => builder.UseEnvironment("Production")
        .ConfigureServices(services => services.AddSingleton<IStartupFilter, Breaks>());

    [Fact]
    public async Task It_is_answered_with_a_sentence_and_all_the_headers_of_any_other_page()
    {
        using var client = Client(new CookieContainer());

        var answer = await client.GetAsync("/breaks");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self' 'nonce-");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("لم يضع شيء مما حُفظ");
        page.ShouldNotContain(Secret);
    }

    /// <summary>Behind all of the product: what nothing else answers breaks.</summary>
    private sealed class Breaks : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext http, RequestDelegate _) => http.Request.Path == "/breaks" ? throw new InvalidOperationException(Secret) : Task.CompletedTask);
        };
    }
}
