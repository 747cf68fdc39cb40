using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Commands;

/// <summary>
/// <c>import FILE [--as KEY] [--confirm] [--only-certain] [--why TEXT]</c>: says what a file would change, field by field, and what is wrong in it. Only with
/// <c>--confirm</c> it writes, all or nothing, by the rules and into the journal as the page does. Ends with 0 when all is well, 1 when the file cannot be taken
/// over or a rule refuses, 2 when it was asked wrongly.
/// </summary>
internal static class ImportCommand
{
    private const string Usage = "import FILE [--as KEY] [--confirm] [--only-certain] [--why TEXT]";

    internal static int Run(WebApplicationBuilder builder, string[] args, TextWriter output) => Workshop.Run(builder, output, Usage, workshop =>
    {
        var asked = Arguments.Read(args[1..], ["--as", "--why"], "--confirm", "--only-certain");
        var file = asked.Words is [var only] ? only : throw new UsageException("One file is wanted.");
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no file {file}.");
        }

        var confirms = asked.Flags.Contains("--confirm");
        var by = confirms ? Who(workshop, asked.Value("--as")) : null;
        var telling = new Telling(output, new IncomingWords(workshop.Get<IStringLocalizer<Texts>>()));
        if (Read(workshop, file, telling) is not { } proposal)
        {
            return 1;
        }

        proposal = proposal.Choose(i => !asked.Flags.Contains("--only-certain") || i.Read.Sureness == Sureness.Certain).Explain(i => i.NeedsReason, asked.Value("--why"));
        telling.Say(proposal);
        return proposal.Incoming.IsBroken ? 1 : by is null ? 0 : Write(workshop, proposal, by, telling);
    });

    private static IncomingReview? Read(Workshop workshop, string file, Telling telling)
    {
        var state = workshop.Live.Now;
        try
        {
            using var content = File.OpenRead(file);
            return IncomingReview.Of(workshop.Get<IncomingReader>().Read(content, Path.GetFileName(file), state.Book), state.Book, state.Number);
        }
        catch (UnreadableException unreadable)
        {
            telling.Say(unreadable.Problem);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            telling.Say(failed.Message);
        }

        return null;
    }

    // Recorded as somebody who may: nobody writes without a name.
    private static Actor Who(Workshop workshop, string? key)
    {
        var book = workshop.Live.Now.Book;
        var may = book.Roster.Given.Where(g => g.Value >= Role.Secretary).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        if (!book.Roster.HasCoordinator)
        {
            may.Add(Roster.FirstCoordinator);
        }

        return key is not null && may.Contains(key)
            ? new Actor(key, book.Roster.Find(key)?.Name ?? workshop.Get<IStringLocalizer<Texts>>()["Role.coordinator"], Role.Observer)
            : throw new UsageException($"Who confirms is said by --as KEY. These may: {string.Join(", ", may.Order())}.");
    }

    private static int Write(Workshop workshop, IncomingReview proposal, Actor by, Telling telling)
    {
        var items = proposal.Chosen;
        if (IncomingReview.Twice(items) is [var twice, ..])
        {
            telling.Refused(twice, "another item says something of the same thing");
            return 1;
        }

        ImmutableArray<Change> changes = [];
        try
        {
            changes = proposal.ChangesOf(items);
            if (changes.IsEmpty)
            {
                telling.Say("Nothing to write.");
                return 0;
            }

            var edit = new Edit(Guid.NewGuid(), proposal.Target?.Meeting.Id ?? 0, by, proposal.Seen);

            // On a thread of its own: who waits here must not be who is waited for.
            var receipt = Task.Run(() => workshop.Live.SubmitAll([.. changes.Select(c => new Step(Guid.NewGuid(), c))], edit)).GetAwaiter().GetResult();
            telling.Say(string.Create(CultureInfo.InvariantCulture, $"Written: {changes.Length} changes of {items.Length} items; the record's head is {receipt.Anchor}."));
            return 0;
        }
        catch (StepRefusedException refused)
        {
            telling.Refused(IncomingReview.Behind(changes[refused.Step], items), Telling.Why(refused.Cause));
        }
        catch (RefusedException refused)
        {
            telling.Refused(null, Telling.Why(refused));
        }

        return 1;
    }
}
