using System.Diagnostics;
using System.Globalization;
using ShopClean.EmbeddedPostgres.Clusters;

namespace ShopClean.EmbeddedPostgres.Tests;

public sealed class SurvivalTests
{
    [Fact]
    public async Task The_server_of_a_killed_program_is_joined_and_has_lost_nothing()
    {
        await using var folder = new TestFolder();
        using var killed = await OtherProgram.StartAsync(folder.Postgres);
        await Sql.AskAsync(killed.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        await killed.KillAsync();

        await using var server = await folder.StartAsync();

        server.WasRunning.ShouldBeTrue();
        (await Sql.AskAsync(server.ConnectionString, "SELECT number FROM kept")).ShouldBe("42");
    }

    [Fact]
    public async Task The_killed_program_does_not_keep_the_server_from_being_stopped()
    {
        await using var folder = new TestFolder();
        using var killed = await OtherProgram.StartAsync(folder.Postgres);
        await killed.KillAsync();

        await (await folder.StartAsync()).DisposeAsync();

        Postmaster.Read(folder.Files.Data).ShouldBeNull();
    }

    [Fact]
    public async Task A_program_killed_while_it_prepares_the_server_leaves_nothing_that_looks_complete()
    {
        await using var folder = new TestFolder();
        using var killed = OtherProgram.Begin(folder.Postgres);
        await UntilAsync(() => Directory.Exists(folder.Postgres) && Directory.EnumerateDirectories(folder.Postgres).Any());
        await killed.KillAsync();

        await using var server = await folder.StartAsync();

        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task Who_gives_up_while_the_server_is_prepared_may_come_back()
    {
        await using var folder = new TestFolder();
        using var givesUp = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            PostgresServer.StartAsync(folder.Options, _ => givesUp.Cancel(), givesUp.Token)
        );

        await using var server = await folder.StartAsync();
        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("invalid data")]
    public async Task What_a_full_disk_left_of_the_servers_file_keeps_nobody_from_starting(string left)
    {
        await using var folder = new TestFolder();
        await (await folder.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Files.Data, "postmaster.pid"), left, TestContext.Current.CancellationToken);

        await using var server = await folder.StartAsync();

        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_server_that_refuses_the_password_is_reported_as_such()
    {
        await using var folder = new TestFolder();
        await using var server = await folder.StartAsync();
        var password = ClusterFolder.PasswordIn(folder.Files.Cluster);
        var right = await File.ReadAllTextAsync(password, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(password, "wrong", TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<PostgresUnavailableException>(() => folder.StartAsync())).Message.ShouldContain("28P01");

        await File.WriteAllTextAsync(password, right, TestContext.Current.CancellationToken);
        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task Programs_that_start_together_share_one_server()
    {
        await using var folder = new TestFolder();
        OtherProgram[] programs = [OtherProgram.Begin(folder.Postgres), OtherProgram.Begin(folder.Postgres)];
        await using var mine = await folder.StartAsync();
        await Task.WhenAll(programs.Select(program => program.AnswersAsync()));

        programs.ShouldAllBe(program => program.ConnectionString == mine.ConnectionString);
        programs.Select(program => program.FoundItRunning).Append(mine.WasRunning).Count(running => !running).ShouldBe(1);
        foreach (var program in programs)
            await program.FinishAsync();
    }

    [Theory]
    [InlineData(int.MaxValue, "a process that is gone")]
    [InlineData(0, "a process that has nothing to do with it")]
    public async Task A_server_file_of_before_a_power_cut_is_seen_through(int process, string meaning)
    {
        await using var folder = new TestFolder();
        await (await folder.StartAsync()).DisposeAsync();
        var number = process == 0 ? Environment.ProcessId : process;
        await File.WriteAllTextAsync(
            Path.Combine(folder.Files.Data, "postmaster.pid"),
            $"{number}\n{folder.Files.Data}\n1700000000\n5432\n\n127.0.0.1\n",
            TestContext.Current.CancellationToken
        );

        await using var server = await folder.StartAsync();

        server.WasRunning.ShouldBeFalse(meaning);
        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task A_server_that_was_killed_starts_again_with_all_that_was_committed()
    {
        await using var folder = new TestFolder();
        var durable = folder.Options with { DurableWrites = true };
        await using var before = await folder.StartAsync(durable);
        await Sql.AskAsync(before.ConnectionString, "CREATE TABLE kept AS SELECT 42 AS number");
        using (var postmaster = Process.GetProcessById(Postmaster.Read(folder.Files.Data).ShouldNotBeNull().ProcessId))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await using var after = await folder.StartAsync(durable);

        after.WasRunning.ShouldBeFalse();
        (await Sql.AskAsync(after.ConnectionString, "SELECT number FROM kept")).ShouldBe("42");
    }

    [Fact]
    public async Task Ctrl_C_does_not_reach_the_server()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads /proc");
        await using var folder = new TestFolder();
        await using var server = await folder.StartAsync();

        GroupOf(Postmaster.Read(folder.Files.Data).ShouldNotBeNull().ProcessId).ShouldNotBe(GroupOf(Environment.ProcessId));
    }

    /// <summary>The terminal sends its signals to one group of processes; the fifth word of the file is the number of theirs.</summary>
    private static int GroupOf(int process) =>
        int.Parse(File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ')[2], CultureInfo.InvariantCulture);

    private static async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }
}
