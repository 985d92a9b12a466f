namespace ShopClean.WebApi.Composition;

/// <summary>Where <c>appsettings.json</c> is.</summary>
internal static class ContentRoot
{
    /// <summary>
    /// Beside the program, wherever it is started from: the framework would look into the working directory, and without the settings log what they keep
    /// out. An argument or the environment may say another place (<c>--contentRoot</c>, <c>ASPNETCORE_CONTENTROOT</c>).
    /// </summary>
    public static string For(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()[
            HostDefaults.ContentRootKey
        ]
        ?? AppContext.BaseDirectory;
}
