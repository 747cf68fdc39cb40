using OgpDashboard.App.Access;
using OgpDashboard.App.Components;
using OgpDashboard.App.Live;

var builder = WebApplication.CreateBuilder(args);
builder.AddLive();
builder.AddAccess();
builder.AddPage();

var app = builder.Build();
app.UsePage();
app.UseAccess();
app.MapLive();
app.MapAccess();
app.MapPage();
app.Run();
