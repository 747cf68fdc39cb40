using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Resources;

namespace OgpDashboard.Tests.Resources;

public sealed class KnownTextsTests
{
    private readonly Dictionary<string, int> _asked = [];

    [Fact]
    public void A_text_is_looked_up_once()
    {
        var texts = Make();

        texts["Known"].Value.ShouldBe("Known of " + CultureInfo.CurrentUICulture.Name);
        texts["Known"].ShouldBeSameAs(texts["Known"]);
        _asked["Known"].ShouldBe(1);
    }

    [Fact]
    public void One_with_figures_in_it_is_put_together_anew_each_time()
    {
        var texts = Make();

        texts["Of {0}", 1].Value.ShouldStartWith("Of 1 of");
        texts["Of {0}", 2].Value.ShouldStartWith("Of 2 of");
        _asked["Of {0}"].ShouldBe(1);
    }

    [Fact]
    public void Each_language_has_its_own()
    {
        var (texts, before) = (Make(), CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-MA");
            texts["Known"].Value.ShouldBe("Known of ar-MA");
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-MA");
            texts["Known"].Value.ShouldBe("Known of fr-MA");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void What_is_not_there_is_not_kept()
    {
        var texts = Make();

        texts["missing"].ResourceNotFound.ShouldBeTrue();
        texts["missing"].ResourceNotFound.ShouldBeTrue();
        texts["missing", 1].ResourceNotFound.ShouldBeTrue();
        _asked["missing"].ShouldBe(3);
    }

    private KnownTexts Make() => new(new Source(_asked));

    private sealed class Source(Dictionary<string, int> asked) : IStringLocalizerFactory, IStringLocalizer
    {
        public LocalizedString this[string name]
        {
            get
            {
                asked[name] = asked.GetValueOrDefault(name) + 1;
                return new LocalizedString(name, $"{name} of {CultureInfo.CurrentUICulture.Name}", resourceNotFound: name == "missing");
            }
        }

        public LocalizedString this[string name, params object[] arguments] => throw new NotSupportedException();

        public IStringLocalizer Create(Type resourceSource) => this;

        public IStringLocalizer Create(string baseName, string location) => this;

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
