namespace ShopClean.WebApi.Composition;

/// <summary>How the server listens where nothing else is said.</summary>
internal static class ServerDefaults
{
    private const string DevelopmentUrl = "http://localhost:3000";
    private const long MaxBodyBytes = 256 * 1024;

    // Kestrel turns longer ones away without a word: the limits of our own, which explain themselves, have to be met first.
    private const int MaxAddressBytes = 32 * 1024;

    public static void UseServerDefaults(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
        });
        if (
            builder.Environment.IsDevelopment()
            && builder.Configuration[WebHostDefaults.ServerUrlsKey] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()
        )
        {
            builder.WebHost.UseUrls(DevelopmentUrl);
        }
    }
}
