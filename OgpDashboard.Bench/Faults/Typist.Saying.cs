using System.Globalization;
using OgpDashboard.Bench.Circuits;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Bench.Faults;

// A figure, from the wish to say it until it is known what became of it.
public sealed partial class Typist
{
    private const int MostMissed = 50;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private bool _sent;

    // Chosen in a conflict, and the connection may be cut before the page answers: an editor that is gone then says that the other's figure stands, not that this one is saved.
    private bool _letStand;

    /// <summary>Types a figure, until they know that it stands, or let the other's stand.</summary>
    public async Task Say(int commitment, int percent)
    {
        (_sent, _letStand) = (false, false);
        var (sameCircuit, missed) = (true, 0);
        while (true)
        {
            try
            {
                var page = await Page();
                if (!sameCircuit && _sent)
                {
                    if (Shown(page.Page, commitment) == percent)
                    {
                        Saw++;
                        Knows.Add(new Known(commitment, percent, null));
                        return;
                    }

                    TypedAgain++;
                    (_sent, _letStand) = (false, false);
                }

                sameCircuit = true;
                await Type(page, commitment, percent);
                return;
            }
            catch (Exception passed) when (passed is TimeoutException or CallFailedException && missed++ < MostMissed)
            {
                // What they reached for had just gone from the page, or a new page did not come: they look again in a moment.
                await Task.Delay(Moment);
            }
            catch (Exception lost) when (IsLoss(lost))
            {
                sameCircuit = await ComeBack();
            }
        }
    }

    private async Task Type(CircuitClient page, int commitment, int percent)
    {
        // After a cut connection an editor that is gone has saved; one that is there is sent once more, and is the same edit.
        if (!_sent || Box(page.Page, commitment) is not null)
        {
            if (Box(page.Page, commitment) is null)
            {
                await page.Click(e => e["data-action"] == "edit-percent" && e.Commitment == commitment);
            }

            await page.Input(e => e["data-field"] == "percent-input" && e.Commitment == commitment, percent.ToString(CultureInfo.InvariantCulture));
            (_sent, _letStand) = (true, false);
            await page.Submit(e => IsForm(e, commitment));
        }

        await Hear(page, commitment, percent);
    }

    private async Task Hear(CircuitClient page, int commitment, int percent)
    {
        for (var gaveReason = false; ;)
        {
            await page.Until(p => Box(p, commitment) is null || Box(p, commitment)!["aria-invalid"] == "true", Patience);
            if (Box(page.Page, commitment) is null)
            {
                if (_letStand)
                {
                    GaveWay++;
                    return;
                }

                Knows.Add(new Known(commitment, percent, Anchor.Read(page.Page.Element(e => e["data-receipt"] is not null && e.Commitment == commitment)?["data-receipt"])));
                return;
            }

            if (page.Page.Element(e => e["data-conflict"] == "theirs" && e.Commitment == commitment) is not null)
            {
                Conflicts++;
                _letStand = _random.Next(2) == 0;
                await page.Click(e => e["data-action"] == (_letStand ? "keep-theirs" : "keep-mine") && e.Commitment == commitment);
            }
            else if (!gaveReason && page.Page.Element(e => e["data-field"] == "why-input" && e.Commitment == commitment) is not null)
            {
                gaveReason = true;
                await page.Input(e => e["data-field"] == "why-input" && e.Commitment == commitment, "Bench");
                await page.Submit(e => IsForm(e, commitment));
            }
            else
            {
                throw new InvalidOperationException($"{Who.Key} was refused a figure: {string.Join(' ', page.Page.Texts().Where(t => t.Length > 20).TakeLast(5))}");
            }
        }
    }

    private static PageElement? Box(LivePage page, int commitment) => page.Element(e => e["data-field"] == "percent-input" && e.Commitment == commitment);

    private static bool IsForm(PageElement e, int commitment) => e["class"]?.Contains("percent-editor", StringComparison.Ordinal) == true && e.Commitment == commitment;
}
