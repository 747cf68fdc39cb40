using OgpDashboard.App.Access;
using OgpDashboard.App.Backups;
using OgpDashboard.App.Commands;
using OgpDashboard.App.Components;
using OgpDashboard.App.Exports;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Protection;

// A published copy finds its files beside itself, from whatever directory it is started. (`dotnet run` starts in the project's.)
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = CommandLine.Settings(args),
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
if (CommandLine.Find(args) is { } command)
{
    return command(builder, args, Console.Out);
}

builder.AddProtection();
builder.AddLive();
builder.AddBackups();
builder.AddAccess();
builder.AddPage();
builder.Services.AddExports();
builder.Services.AddImports();

var app = builder.Build();
app.UseProtection();
app.UsePage();
app.UseAccess();
app.UseRateLimiter();
app.MapProtection();
app.MapLive();
app.MapAccess();
app.MapExports();
app.MapPage();
return app.RunOnFitData();
