using OgpDashboard.Domain.People;

namespace OgpDashboard.Tests.Support;

/// <summary>Somebody of each role, as the tests' database knows them.</summary>
public static class Someone
{
    /// <summary>Whoever came by the printed link.</summary>
    public static readonly Actor Coordinator = new(Roster.FirstCoordinator, "المنسق", Role.Coordinator);

    public static readonly Actor Secretary = new("secretary", "كاتبة الاجتماع", Role.Secretary);

    public static readonly Actor Observer = new("observer", "ملاحظ", Role.Observer);

    /// <summary>The lead of commitment 4.</summary>
    public static readonly Actor Lead = new("lasfar", "نور الدين لصفر", Role.Lead);

    /// <summary>The deputy for commitment 11.</summary>
    public static readonly Actor Deputy = new("mellouk", "بسمة ملوك", Role.Deputy);

    public static Actor Who(Role role) => role switch
    {
        Role.Coordinator => Coordinator,
        Role.Secretary => Secretary,
        Role.Lead => Lead,
        Role.Deputy => Deputy,
        _ => Observer,
    };

    /// <summary>Gives the roles for all meetings straight in the tables, so that the journal of a test begins empty.</summary>
    internal static void GiveRoles(SeededStore store)
    {
        foreach (var someone in new[] { Secretary, Observer })
        {
            store.Execute($"INSERT INTO People (Key, Honorific, Name) VALUES ('{someone.Key}', '', '{someone.Name}')");
            store.Execute($"INSERT INTO Roles (PersonId, Role) SELECT Id, '{someone.Role}' FROM People WHERE Key = '{someone.Key}'");
        }
    }
}
