namespace OgpDashboard.App.Exports;

/// <summary>What the page offers to take away, known once for all pages.</summary>
public sealed class Menu
{
    private readonly Dictionary<string, string> _titles;

    /// <summary>Makes the menu.</summary>
    /// <param name="services">Where every kind of file is registered.</param>
    public Menu(IServiceProvider services)
    {
        var papers = services.GetServices<IPaper>().ToList();
        Offers = Offer.All(papers);
        _titles = papers.ToDictionary(p => p.Name, p => p.Title, StringComparer.Ordinal);
    }

    /// <summary>What is offered, in order.</summary>
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>What a file is called when it is saved; its name in the address where it is no paper.</summary>
    public string TitleOf(Offer offer) => _titles.GetValueOrDefault(offer.Name, offer.Name);
}
