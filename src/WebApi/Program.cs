using ShopClean.Application;
using ShopClean.EmbeddedPostgres;
using ShopClean.Infrastructure;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Vendors;
using ShopClean.WebApi.Composition;
using ShopClean.WebApi.Composition.Settings;

var builder = WebApplication.CreateBuilder(args);
if (SettingsCheck.FaultsOf(builder.Configuration, builder.Environment) is { Count: > 0 } faults)
{
    await Console.Error.WriteLineAsync(SettingsCheck.Report(faults));
    return 1;
}

try
{
    builder.UseServerDefaults();
    EarlyStart.Begin(builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions());
    await using var places = await DataPlaces.OpenAsync(builder);

    builder
        .Services.AddApplication()
        .AddInfrastructure(builder.Configuration, builder.Environment, places.Place)
        .AddVendors(builder.Configuration, places.Place.ConnectionString)
        .AddWebSettings()
        .AddWeb()
        .AddExternalSignIn(builder.Configuration);

    await using var app = builder.Build();
    app.UseWeb();
    await app.PrepareDatabaseAsync();
    app.GreetOnceListening(places.Place);
    await app.RunAsync();
    return 0;
}
catch (PostgresUnavailableException unavailable)
{
    // Its message says what to install; a trace would only be in the way.
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 1;
}
