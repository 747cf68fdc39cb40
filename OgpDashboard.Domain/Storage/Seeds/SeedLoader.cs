using Microsoft.EntityFrameworkCore;
using OgpDashboard.Domain.Storage.Tables;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Loads the seeds folder into a database that has no such plan yet: all of it or nothing.</summary>
/// <param name="contexts">Makes a context for each call.</param>
public sealed class SeedLoader(IDbContextFactory<OgpDb> contexts)
{
    /// <summary>Loads a folder. Loading twice changes nothing: a plan that is there already is left as the meetings have made it.</summary>
    /// <param name="folder">The folder with <c>plan.json</c>, <c>people.json</c> and <c>meeting-*.json</c>.</param>
    /// <returns>Whether anything was loaded.</returns>
    /// <exception cref="SeedException">A file is wrong; nothing was loaded.</exception>
    public bool Load(string folder) => Write(new SeedReader(folder).Read());

    /// <summary>Begins to read a folder while the tables for it are still made.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What loads it, once they are there; as <see cref="Load"/>.</returns>
    public Func<bool> Begin(string folder)
    {
        var reading = Task.Run(() => new SeedReader(folder).Read());
        return () => Write(reading.GetAwaiter().GetResult());
    }

    private bool Write(SeedData seeds)
    {
        using var db = contexts.CreateDbContext();
        if (db.Plans.Any(p => p.Code == seeds.Plan.Code))
        {
            return false;
        }

        using var transaction = db.Database.BeginTransaction();
        db.Plans.Add(seeds.Plan);
        db.People.AddRange(seeds.People);
        db.SaveChanges();

        MeetingTable? last = null;
        var decisions = 0;
        foreach (var meeting in seeds.Meetings.OrderBy(m => m.Date))
        {
            (meeting.PlanId, meeting.FollowsId) = (seeds.Plan.Id, last?.Id);
            foreach (var decision in meeting.Decisions)
            {
                decision.Position = ++decisions;
            }

            db.Meetings.Add(meeting);
            db.SaveChanges();
            last = meeting;
        }

        transaction.Commit();
        return true;
    }
}
