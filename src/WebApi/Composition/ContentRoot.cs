namespace ShopClean.WebApi.Composition;

/// <summary>Finds the directory of <c>appsettings.json</c>.</summary>
internal static class ContentRoot
{
    /// <summary>
    /// The program's directory, not the working directory that the framework uses: without its settings the logs would hold what they must not. An
    /// argument or the environment may set another (<c>--contentRoot</c>, <c>ASPNETCORE_CONTENTROOT</c>).
    /// </summary>
    public static string For(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()[
            HostDefaults.ContentRootKey
        ]
        ?? AppContext.BaseDirectory;
}
