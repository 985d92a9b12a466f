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

using var signals = StartupSignals.Register();
try
{
    builder.UseServerDefaults();
    builder.Logging.LeaveOutAddresses();
    EfCoreWarmUp.Start(builder.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions());
    await using var places = await DataPlaces.OpenAsync(builder, signals.Token);

    builder
        .Services.AddApplication()
        .AddInfrastructure(builder.Configuration, builder.Environment, places.Place)
        .AddWebSettings()
        .AddWeb()
        .AddExternalSignIn(builder.Configuration);

    places.AddWatch(builder.Services);

    await using var app = builder.Build();
    app.UseWeb();
    await app.PrepareDatabaseAsync(signals.Token);
    app.PrintLinksOnceListening(places.Place);
    await ((IHost)app).RunAsync(signals.Token);
    return 0;
}
catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
{
    return 1;
}
catch (Exception failure) when (StartupErrors.Explain(failure) is { } reason)
{
    // An expected failure is explained to the operator, without a stack trace.
    await Console.Error.WriteLineAsync(reason);
    return 1;
}
