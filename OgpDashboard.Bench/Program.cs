// Where measurements of the running product will stand. It is also where `dotnet ef` starts (see the project file):
//
//   dotnet tool restore
//   dotnet ef migrations add NAME --project OgpDashboard.Domain --startup-project OgpDashboard.Bench --output-dir Storage/Migrations
Console.WriteLine("OgpDashboard.Bench");
