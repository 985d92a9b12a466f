using ShopClean.Application;
using ShopClean.Infrastructure;
using ShopClean.WebApi.Composition;

var builder = WebApplication.CreateBuilder(args);
builder.UseServerDefaults();
await using var places = await DataPlaces.OpenAsync(builder);

builder.Services.AddApplication().AddInfrastructure(builder.Configuration, builder.Environment, places.Place).AddWeb();

await using var app = builder.Build();
app.UseWeb();
await app.PrepareDatabaseAsync();
app.Lifetime.ApplicationStarted.Register(() => Greeting.Print(app, places.Place));
await app.RunAsync();
