using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ShopClean.Application.Auditing;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Persistence;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>Registers the audit.</summary>
internal static class AuditSetup
{
    /// <summary>Audits changes of declared entities, and deletes old entries every hour.</summary>
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<AuditOptions>, AuditOptionsValidator>();
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateOnStart();
        services.AddSingleton<RefusedAttempts>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusedAttempts>());
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddScoped<IChangeRecorder>(provider => provider.GetRequiredService<AuditTrail>());
        services.AddCleaning<CleanAuditJob>("clean-audit");
    }
}
