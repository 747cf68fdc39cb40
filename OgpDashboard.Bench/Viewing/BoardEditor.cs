using System.Diagnostics;
using System.Globalization;
using System.Text;
using OgpDashboard.Bench.Circuits;

namespace OgpDashboard.Bench.Viewing;

/// <summary>Somebody who may change one commitment's figure, on a page of their own.</summary>
internal sealed class BoardEditor(CircuitClient page, int commitment, int figure) : IEditor
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Func<PageElement, bool> _button = e => e["data-action"] == "edit-percent" && e.Commitment == commitment;
    private readonly Func<PageElement, bool> _field = e => e["data-field"] == "percent" && e.Commitment == commitment;
    private readonly Func<PageElement, bool> _box = e => e["data-field"] == "percent-input" && e.Commitment == commitment;
    private readonly Func<PageElement, bool> _form = e => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == commitment;

    private bool _said;

    public int Figure { get; private set; } = figure;

    public async Task Prepare(int figure, CancellationToken stop)
    {
        // Not before one's own last edit is on the page: nobody types so fast, and an edit that has not seen it would be in conflict with it.
        await page.Until(p => !_said || p.Element(_field)?["data-value"] == Text(Figure), Patience).WaitAsync(stop);
        await page.WaitFor("click", _button, Patience).WaitAsync(stop);
        await page.Click(_button).WaitAsync(stop);
        await page.Input(_box, Text(figure)).WaitAsync(stop);
        if (figure < Figure)
        {
            await GiveReason(stop);
        }

        (Figure, _said) = (figure, true);
    }

    // A batch of a circuit holds the value of data-value by itself, the hub's HTML the attribute, and its figures three numbers. No other field says the same.
    public byte[][] Marks(int figure) =>
    [
        Encoding.UTF8.GetBytes(Text(figure)),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $",{commitment},{figure}]")),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"data-value=\\\"{figure}\\\"")),
    ];

    public async Task<long> Send(CancellationToken stop)
    {
        // Found first: looking for it on a page of thousands of elements is the client's time.
        var form = await page.WaitFor("submit", _form, Patience).WaitAsync(stop);
        var begin = Stopwatch.GetTimestamp();
        await page.Submit(form).WaitAsync(stop);
        return begin;
    }

    // A fall is refused at first, and the card asks why.
    private async Task GiveReason(CancellationToken stop)
    {
        await page.Submit(_form).WaitAsync(stop);
        await page.Input(e => e["data-field"] == "why-input" && e.Commitment == commitment, "Bench").WaitAsync(stop);
    }

    private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
}
