using System.Collections.Immutable;
using OgpDashboard.Domain.Changes;
using OgpDashboard.Domain.Meetings;

namespace OgpDashboard.Domain.Storage;

/// <summary>Writes several changes into a context, each upon what the ones before it made; the caller commits.</summary>
internal sealed class BatchWriter(OgpDb db, MeetingBook book, Edit edit)
{
    private MeetingBook _book = book;
    private Edit _edit = edit;

    internal ImmutableArray<JournalEntry> Write(IReadOnlyList<Step> steps, DateTimeOffset at)
    {
        var written = ImmutableArray.CreateBuilder<JournalEntry>();
        for (var i = 0; i < steps.Count; i++)
        {
            try
            {
                if (WriteOne(steps[i], at) is { } entry)
                {
                    written.Add(entry);
                }
            }
            catch (RefusedException refused)
            {
                throw new StepRefusedException(i, refused);
            }
        }

        return written.ToImmutable();
    }

    private JournalEntry? WriteOne(Step step, DateTimeOffset at)
    {
        // Of what the batch itself has written the editor has seen all.
        var judged = Rules.Check(_book, step.Change, _edit with { Id = step.Id });
        if (step.Change is RowChange row && _book.Find(judged.Meeting)!.Find(row.Commitment)!.Said is var said && said.With(row).Equals(said))
        {
            return null;
        }

        var entry = new ChangeWriter(db, _book).Write(step.Change, judged, at);

        // Rows that are removed without being loaded would otherwise still be known here under their keys.
        db.ChangeTracker.Clear();
        _book = entry.Change is RowChange ? _book.With(_book.Find(entry.Meeting)!.With(entry)) : BoardReader.Book(SqliteDatabase.Under(db))!;
        if (_edit.Meeting == 0)
        {
            _edit = _edit with { Meeting = entry.Meeting };
        }

        return entry;
    }
}
