using System.Net;
using System.Net.Sockets;
using Npgsql;
using ShopClean.EmbeddedPostgres.Clusters;

namespace ShopClean.EmbeddedPostgres.Tests;

public sealed class StartAndStopTests
{
    [Fact]
    public async Task A_fresh_directory_gets_a_server_that_listens_on_this_machine_only()
    {
        await using var folder = new TestFolder();
        await using var server = await folder.StartAsync();

        server.WasRunning.ShouldBeFalse();
        (await Sql.AskAsync(server.ConnectionString, "SELECT current_database()")).ShouldBe("shopclean");
        (await Sql.AskAsync(server.ConnectionString, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await Sql.AskAsync(server.ConnectionString, "SHOW timezone")).ShouldBe("UTC");
        (await Sql.AskAsync(server.ConnectionString, "SHOW server_encoding")).ShouldBe("UTF8");
        (await Sql.AskAsync(server.ConnectionString, "SELECT lower('ÉCLAIR')")).ShouldBe("éclair");
        (await Sql.AskAsync(server.ConnectionString, "SHOW fsync")).ShouldBe("off");
    }

    [Fact]
    public async Task Nobody_enters_without_the_password_which_only_the_owner_can_read()
    {
        await using var folder = new TestFolder();
        await using var server = await folder.StartAsync();
        var guess = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "shopclean" }.ConnectionString;

        (await Should.ThrowAsync<PostgresException>(() => Sql.AskAsync(guess, "SELECT 1"))).SqlState.ShouldBe("28P01");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(ClusterFolder.PasswordIn(folder.Files.Cluster)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_second_start_finds_what_the_first_one_wrote()
    {
        await using var folder = new TestFolder();
        var durable = folder.Options with { DurableWrites = true };
        await using (var first = await folder.StartAsync(durable))
            await Sql.AskAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        Postmaster.Read(folder.Files.Data).ShouldBeNull();

        await using var second = await folder.StartAsync(durable);

        second.WasRunning.ShouldBeFalse();
        (await Sql.AskAsync(second.ConnectionString, "SELECT number FROM kept")).ShouldBe("42");
        (await Sql.AskAsync(second.ConnectionString, "SHOW fsync")).ShouldBe("on");
    }

    [Fact]
    public async Task A_server_that_starts_again_is_found_where_it_was()
    {
        await using var folder = new TestFolder();
        var first = await folder.StartAsync();
        await first.DisposeAsync();

        await using var second = await folder.StartAsync();

        second.WasRunning.ShouldBeFalse();
        second.ConnectionString.ShouldBe(first.ConnectionString);
    }

    [Fact]
    public async Task A_server_whose_port_somebody_else_has_taken_starts_at_another()
    {
        await using var folder = new TestFolder();
        var first = await folder.StartAsync();
        await first.DisposeAsync();
        using var stranger = new TcpListener(IPAddress.Loopback, new NpgsqlConnectionStringBuilder(first.ConnectionString).Port);
        stranger.Start();

        await using var second = await folder.StartAsync();

        second.ConnectionString.ShouldNotBe(first.ConnectionString);
        (await Sql.AskAsync(second.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_running_server_gets_another_database_when_it_is_asked_for_one()
    {
        await using var folder = new TestFolder();
        await using var first = await folder.StartAsync();
        await using var second = await folder.StartAsync(folder.Options with { Database = "it's \"quoted\"; =" });

        second.WasRunning.ShouldBeTrue();
        (await Sql.AskAsync(second.ConnectionString, "SELECT current_database()")).ShouldBe("it's \"quoted\"; =");
    }

    [Fact]
    public async Task Only_the_last_one_that_leaves_stops_the_server()
    {
        await using var folder = new TestFolder();
        var first = await folder.StartAsync();
        using var other = await OtherProgram.StartAsync(folder.Postgres);
        other.FoundItRunning.ShouldBeTrue();

        await first.DisposeAsync();
        (await Sql.AskAsync(other.ConnectionString, "SELECT 1")).ShouldBe("1");

        await other.FinishAsync();
        (
            await Should.ThrowAsync<NpgsqlException>(() => Sql.AskAsync(other.ConnectionString, "SELECT 1"))
        ).InnerException.ShouldBeOfType<SocketException>();
    }

    [Fact]
    public async Task To_leave_twice_is_to_leave_once()
    {
        await using var folder = new TestFolder();
        await using var stays = await folder.StartAsync();
        var leaves = await folder.StartAsync();

        await leaves.DisposeAsync();
        await leaves.DisposeAsync();

        (await Sql.AskAsync(stays.ConnectionString, "SELECT 1")).ShouldBe("1");
    }
}
