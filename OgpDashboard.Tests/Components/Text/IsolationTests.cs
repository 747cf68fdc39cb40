using Bunit;
using OgpDashboard.App.Components.Text;
using OgpDashboard.Tests.Support;

namespace OgpDashboard.Tests.Components.Text;

public sealed class IsolationTests : BoardBase
{
    [Theory]
    [InlineData("البوابة chafafiya.ma بكافة مكوناتها", "البوابة <bdi dir=\"ltr\">chafafiya.ma</bdi> بكافة مكوناتها")]
    [InlineData("بالبيئة (SIEDD) على مستوى الجهات 9", "بالبيئة (<bdi dir=\"ltr\">SIEDD</bdi>) على مستوى الجهات 9")]
    [InlineData("الحكومة المنفتحة (OGP)", "الحكومة المنفتحة (<bdi dir=\"ltr\">OGP</bdi>)")]
    [InlineData("عن وباء COVID 19، وبالنظر", "عن وباء <bdi dir=\"ltr\">COVID 19</bdi>، وبالنظر")]
    [InlineData("عبر تقنية vidéo-conférence", "عبر تقنية <bdi dir=\"ltr\">vidéo-conférence</bdi>")]
    [InlineData("البيانات المفتوحة (open data) وإعادة", "البيانات المفتوحة (<bdi dir=\"ltr\">open data</bdi>) وإعادة")]
    [InlineData("مع École nationale بالرباط", "مع <bdi dir=\"ltr\">École nationale</bdi> بالرباط")]
    [InlineData("أكتوبر-نونبر 2020", "أكتوبر-نونبر 2020")]
    [InlineData("", "")]
    public void Latin_is_isolated_and_brackets_stay_with_the_Arabic(string text, string markup) =>
        Render<Latin>(p => p.Add(c => c.Text, text)).Markup.ShouldBe(markup);

    [Fact]
    public void A_percentage_is_its_number_and_then_the_sign() => Said(Percent(64m)).ShouldBe("64 %");

    [Fact]
    public void A_missing_percentage_is_a_word_and_never_a_nought()
    {
        Said(Percent(null)).ShouldBe(T["Percent.None"]);
        Said(Percent(0m)).ShouldBe("0 %");
    }

    [Theory]
    [InlineData(4, "+4")]
    [InlineData(-3, "-3")]
    [InlineData(0, "0")]
    public void A_difference_keeps_its_sign_on_its_left(int value, string said) =>
        Render<Signed>(p => p.Add(c => c.Value, value)).MarkupMatches($"<bdi dir=\"ltr\">{said}</bdi>");

    [Fact]
    public void An_empty_date_is_said_to_be_empty() => Said(Date(null)).ShouldBe("غير محدد بعد");

    [Fact]
    public void A_date_is_for_people_and_for_machines()
    {
        var time = Date(new DateOnly(2020, 6, 17));

        Said(time).ShouldBe("17 يونيو 2020");
        time.QuerySelector("time")!.GetAttribute("datetime").ShouldBe("2020-06-17");
    }

    private AngleSharp.Dom.IElement Percent(decimal? value) =>
        Render<Percent>(p => p.Add(c => c.Value, value)).Find("span").ParentElement!;

    private AngleSharp.Dom.IElement Date(DateOnly? day) =>
        Render<DateText>(p => p.Add(c => c.Value, day)).Find("time, span").ParentElement!;
}
