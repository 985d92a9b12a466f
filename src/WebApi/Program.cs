using ShopClean.Application;
using ShopClean.Infrastructure;
using ShopClean.Infrastructure.Persistence;
using ShopClean.WebApi.Composition;
using ShopClean.WebApi.Composition.Settings;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.For(args) });
if (SettingsCheck.FaultsOf(builder.Configuration, builder.Environment) is { Count: > 0 } faults)
{
    await Console.Error.WriteLineAsync(SettingsCheck.Report(faults));
    return 1;
}

using var stop = StartStop.Listen();
try
{
    builder.UseServerDefaults();
    builder.Logging.LeaveOutAddresses();
    EarlyStart.Begin(builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions());
    await using var places = await DataPlaces.OpenAsync(builder, stop.Token);

    builder
        .Services.AddApplication()
        .AddInfrastructure(builder.Configuration, builder.Environment, places.Place)
        .AddWebSettings()
        .AddWeb()
        .AddExternalSignIn(builder.Configuration);

    await using var app = builder.Build();
    app.UseWeb();
    await app.PrepareDatabaseAsync(stop.Token);
    app.PrintLinksOnceListening(places.Place);
    await ((IHost)app).RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    return 1;
}
catch (Exception failure) when (FailedStart.Explain(failure) is { } reason)
{
    // An expected failure is explained to the operator, without a stack trace.
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
