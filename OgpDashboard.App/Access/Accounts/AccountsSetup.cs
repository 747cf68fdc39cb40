using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OgpDashboard.App.Access.Accounts;

/// <summary>ASP.NET Core Identity over <see cref="AccessDb"/>: passwords, lock-out and passkeys are its own.</summary>
internal static class AccountsSetup
{
    internal static IServiceCollection AddAccounts(this IServiceCollection services, string database)
    {
        services.AddDbContextFactory<AccessDb>(o => AccessDb.Configure(o, database));
        services.AddIdentityCore<Account>(o =>
        {
            o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

            // Arabic names sign in too; what is not seen is taken out before (AccountBook).
            o.User.AllowedUserNameCharacters = "";

            // Length and strength instead of a recipe of signs (OWASP ASVS 5, 6.2): StrongPassword judges.
            o.Password.RequiredLength = StrongPassword.Shortest;
            (o.Password.RequireDigit, o.Password.RequireLowercase, o.Password.RequireUppercase, o.Password.RequireNonAlphanumeric) = (false, false, false, false);
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        })
            .AddEntityFrameworkStores<AccessDb>()
            .AddPasswordValidator<StrongPassword>()
            .AddErrorDescriber<IdentityWords>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddDataProtection();
        services.AddScoped<AccountBook>();
        return services.AddSingleton(s => new SessionStore(new(s.GetRequiredService<IDbContextFactory<AccessDb>>), database));
    }
}
