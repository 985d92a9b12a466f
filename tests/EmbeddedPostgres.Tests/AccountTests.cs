using ShopClean.EmbeddedPostgres.Processes;

namespace ShopClean.EmbeddedPostgres.Tests;

public sealed class AccountTests
{
    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using var folder = new TestFolder();
        var account = await AccountOfRoot.ChooseAsync(folder.Files.Cluster, TestContext.Current.CancellationToken);

        var id = await account.RunAsync(["id", "-u"], TestContext.Current.CancellationToken);

        id.Succeeded.ShouldBeTrue(id.Output);
        (id.Output is "0").ShouldBeFalse();
    }

    [Fact]
    public async Task It_gets_the_right_to_pass_closed_directories_only_where_one_is_in_the_way()
    {
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux())
            return;
        await using var folder = new TestFolder();
        var ct = TestContext.Current.CancellationToken;
        var account = await AccountOfRoot.ChooseAsync(folder.Files.Cluster, ct);
        var closed = folder.MakeDirectory("closed");

        (await account.ThatEntersAsync(Path.GetTempPath(), ct)).ShouldBe(account);
        var reaching = (await account.ThatEntersAsync(closed, ct)).ShouldNotBeNull();

        reaching.ShouldNotBe(account);
        (await reaching.RunAsync(["grep", "CapEff", "/proc/self/status"], ct)).Output.ShouldBe("CapEff:\t0000000000000002");
    }

    [Fact]
    public async Task Each_way_to_become_another_user_passes_the_arguments_on_as_they_are()
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return;
        var nobody = new UnixUser("nobody", "65534", "65534");
        foreach (
            var way in AccountOfRoot
                .WaysToBecome(nobody)
                .Where(way => File.Exists("/usr/bin/" + way[0]) || File.Exists("/usr/sbin/" + way[0]))
        )
        {
            var account = new ServerAccount("nobody", "65534:65534", way);
            var result = await account.RunAsync(["printf", "%s|", "-D", "a b", "$HOME \"'"], TestContext.Current.CancellationToken);
            result.Output.ShouldBe("-D|a b|$HOME \"'|", way[0]);
        }
    }
}
