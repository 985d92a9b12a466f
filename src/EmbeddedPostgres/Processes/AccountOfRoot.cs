namespace ShopClean.EmbeddedPostgres.Processes;

/// <summary>Chooses who runs the server.</summary>
internal static class AccountOfRoot
{
    internal const string SetPriv = "setpriv";

    /// <summary>
    /// The account for a server directory: an existing cluster keeps its owner, so that a developer's own is still theirs after
    /// a run as root.
    /// </summary>
    internal static async Task<ServerAccount> ChooseAsync(string cluster, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return ServerAccount.Ours;

        var user = Directory.Exists(cluster) ? await OwnerOfAsync(cluster, ct) : await FirstKnownAsync(["postgres", "nobody"], ct);
        return await FirstWorkingAsync(user, ct);
    }

    private static async Task<UnixUser> OwnerOfAsync(string directory, CancellationToken ct)
    {
        string[] format = OperatingSystem.IsMacOS() ? ["-f", "%Su %u %g"] : ["-c", "%U %u %g"];
        var result = await Command.RunAsync(["stat", .. format, directory], ct);
        return result.Output.Split(' ') is [var name, var id, var group] && result.Succeeded
            ? new UnixUser(name, id, group)
            : throw new PostgresUnavailableException($"The owner of {directory} cannot be read: {result.Output}");
    }

    private static async Task<UnixUser> FirstKnownAsync(string[] names, CancellationToken ct)
    {
        foreach (var name in names)
        {
            var id = await Command.RunAsync(["id", "-u", name], ct);
            var group = await Command.RunAsync(["id", "-g", name], ct);
            if (id.Succeeded && group.Succeeded)
                return new UnixUser(name, id.Output, group.Output);
        }
        throw new PostgresUnavailableException(
            $"PostgreSQL does not run as root, and there is no user {string.Join(" or ", names)} to run it instead. Make one, or start as another user."
        );
    }

    private static async Task<ServerAccount> FirstWorkingAsync(UnixUser user, CancellationToken ct)
    {
        foreach (var prefix in WaysToBecome(user))
        {
            var account = new ServerAccount(user.Name, $"{user.Id}:{user.Group}", prefix);
            if ((await account.RunAsync(["true"], ct)).Succeeded)
                return account;
        }
        throw new PostgresUnavailableException(
            $"PostgreSQL does not run as root, and none of setpriv, runuser, su and sudo can run it as {user.Name}. Start as another user."
        );
    }

    internal static IEnumerable<string[]> WaysToBecome(UnixUser user) =>
        [
            [SetPriv, $"--reuid={user.Id}", $"--regid={user.Group}", "--clear-groups"],
            ["runuser", "-u", user.Name, "--"],
            ["su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user.Name],
            ["sudo", "-n", "-u", user.Name, "--"],
        ];
}

internal sealed record UnixUser(string Name, string Id, string Group);
