using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using ShopClean.WebApi.Composition.Settings;

namespace ShopClean.Architecture.Tests.Settings;

public sealed class SettingsCheckTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("shopclean-settings-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public void Development_needs_no_settings() => Check(Environments.Development).ShouldBeEmpty();

    [Fact]
    public void Production_is_told_everything_that_it_lacks() =>
        Check(Environments.Production)
            .Select(fault => fault.Split(' ')[0])
            .ShouldBe(["App:PublicUrl", "ConnectionStrings:Shop", "Jwt:SigningKey", "Mail:From", "Mail:Smtp:Host"], ignoreOrder: true);

    [Fact]
    public void Production_with_what_it_needs_starts() =>
        Check(
                Environments.Production,
                ("ConnectionStrings:Shop", "Host=db;Username=shop;Database=shop"),
                ("Jwt:SigningKey", "0123456789abcdef0123456789ABCDEF"),
                ("Mail:From", "ShopClean <no-reply@example.com>"),
                ("Mail:Smtp:Host", "mail.example.com"),
                ("App:PublicUrl", "https://shop.example.com/api")
            )
            .ShouldBeEmpty();

    [Fact]
    public void Faults_of_all_sections_come_in_one_list_whether_a_text_is_unreadable_or_a_value_is_wrong()
    {
        var faults = Check(
            Environments.Development,
            ("App:PublicUrl", "shop.example.com"),
            ("Database:MaxBatchSize", "many"),
            ("Jobs:PollSeconds", "0"),
            ("Jobs:Parallelism", ""),
            ("Jwt:AccessTokenMinutes", "soon"),
            ("Jwt:RefreshTokenDays", "1000"),
            ("Mail:Provider", "Pigeon"),
            ("Mail:Smtp:Port", "smtp"),
            ("Passwords:Iterations", "1")
        );
        faults
            .Select(fault => fault.Split(' ')[0])
            .ShouldBe(
                [
                    "App:PublicUrl",
                    "Database:MaxBatchSize",
                    "Jobs:PollSeconds",
                    "Jobs:Parallelism",
                    "Jwt:AccessTokenMinutes",
                    "Jwt:RefreshTokenDays",
                    "Mail:Provider",
                    "Mail:Smtp:Port",
                    "Passwords:Iterations",
                ],
                ignoreOrder: true
            );
        faults.ShouldContain(fault => fault == "Mail:Provider is \"Pigeon\"; it must be Capture or Smtp.");
        faults.ShouldContain(fault => fault == "Jwt:AccessTokenMinutes is \"soon\"; it must be a whole number.");
    }

    [Theory]
    [InlineData("ftp://shop.example.com")]
    [InlineData("/api")]
    [InlineData("https://shop.example.com/?a=b")]
    [InlineData("https://shop.example.com/#top")]
    [InlineData("https://admin:secret@shop.example.com")]
    public void The_public_address_is_one_that_links_can_be_made_of(string address) =>
        Check(Environments.Development, ("App:PublicUrl", address)).ShouldHaveSingleItem().ShouldStartWith("App:PublicUrl");

    [Fact]
    public void Signing_in_elsewhere_needs_a_secret_and_encrypted_ways() =>
        Check(
                Environments.Production,
                ("OAuth:Google:ClientId", "shop"),
                ("OAuth:Google:TokenEndpoint", "http://oauth.example.com/token"),
                ("OAuth:Facebook:AuthorizationEndpoint", "not looked at, as nobody signs in there"),
                ("OAuth:ReturnOrigins", "https://shop.example.com,https://shop.example.com/path")
            )
            .Where(fault => fault.StartsWith("OAuth", StringComparison.Ordinal))
            .ShouldBe(
                [
                    "OAuth:Google:ClientSecret is missing; it is required where OAuth:Google:ClientId is set.",
                    "OAuth:Google:TokenEndpoint is \"http://oauth.example.com/token\"; it must be an absolute https address (http in Development).",
                    "OAuth:ReturnOrigins has \"https://shop.example.com/path\"; an origin is a scheme and a host: https://shop.example.com.",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void A_provider_in_the_next_room_serves_development() =>
        Check(
                Environments.Development,
                ("OAuth:Google:ClientId", "shop"),
                ("OAuth:Google:ClientSecret", "secret"),
                ("OAuth:Google:TokenEndpoint", "http://localhost:9000/token"),
                ("OAuth:ReturnOrigins", "http://localhost:5173")
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_data_directory_is_no_file()
    {
        var file = Path.Combine(data.FullName, "file");
        File.WriteAllText(file, "");
        var faults = Check(Environments.Development, ("Data:Directory", file));
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(fault => fault.StartsWith("Data:Directory", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("quo\"ted")]
    [InlineData("$HOME")]
    [InlineData("tick`ed")]
    public void A_shell_can_read_the_data_directory(string folder) =>
        Check(Environments.Development, ("Data:Directory", Path.Combine(data.FullName, folder)))
            .ShouldContain(fault => fault.StartsWith("Data:Directory", StringComparison.Ordinal));

    [Theory]
    [InlineData("foo bar")]
    [InlineData("Host=db;Database=shop;Fooo=secret")]
    [InlineData("Host=db;Port=secret")]
    [InlineData("Username=shop;Password=secret")]
    [InlineData("Host=")]
    public void The_address_of_the_database_is_one_and_is_never_shown(string address)
    {
        var fault = Check(Environments.Development, ("ConnectionStrings:Shop", address)).ShouldHaveSingleItem();

        fault.ShouldStartWith("ConnectionStrings:Shop");
        fault.ShouldNotContain("secret");
        fault.ShouldNotContain("foo bar");
    }

    [Fact]
    public void The_administrators_password_in_production_is_not_the_shortest_that_is_tried() =>
        Check(Environments.Production, ("Seed:AdminPassword", "x"))
            .ShouldContain("Seed:AdminPassword is too short; it must have at least 8 characters.");

    [Fact]
    public void A_server_that_seeds_in_production_is_given_the_administrators_password() =>
        Check(Environments.Production, ("Seed:OnStart", "true"))
            .ShouldContain(fault => fault.StartsWith("Seed:AdminPassword", StringComparison.Ordinal));

    private IReadOnlyList<string> Check(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Data:Directory", data.FullName)])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return SettingsCheck.FaultsOf(configuration, new Surroundings(environment));
    }

    private sealed class Surroundings(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "ShopClean";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
