namespace ShopClean.EmbeddedPostgres.Processes;

/// <summary>
/// The user that the server runs as. PostgreSQL refuses to run as root, so root hands its work to another user by means of
/// <see cref="Prefix"/>; everybody else runs it as themselves.
/// </summary>
internal sealed record ServerAccount(string Name, string? Owner, IReadOnlyList<string> Prefix)
{
    /// <summary>
    /// One capability lets the other user through directories that only root may enter, such as a clone under /root. The
    /// secure bit makes access(2), which PostgreSQL asks about its own programs, count that capability too.
    /// </summary>
    private static readonly string[] ThroughClosedDoors =
    [
        "--inh-caps=+dac_override",
        "--ambient-caps=+dac_override",
        "--securebits=+no_setuid_fixup",
    ];

    internal static readonly ServerAccount Ours = new(Environment.UserName, Owner: null, Prefix: []);

    private bool IsOurs => Prefix.Count == 0;

    internal Task<CommandResult> RunAsync(IEnumerable<string> command, CancellationToken ct) =>
        Command.RunAsync([.. Prefix, .. command], ct);

    /// <summary>Makes this account the owner of a directory and of all that is in it.</summary>
    internal async Task OwnAsync(string directory, CancellationToken ct)
    {
        if (Owner is null)
            return;
        var result = await Command.RunAsync(["chown", "-R", Owner, directory], ct);
        if (!result.Succeeded)
            throw new PostgresUnavailableException($"{directory} could not be given to the user {Name}: {result.Output}");
    }

    /// <summary>This account if it can enter the directory, else the same one with the right to; null where neither can.</summary>
    internal async Task<ServerAccount?> ThatEntersAsync(string directory, CancellationToken ct)
    {
        if (IsOurs || await CanEnterAsync(directory, ct))
            return this;
        var reaching = this with { Prefix = [.. Prefix, .. ThroughClosedDoors] };
        return Prefix[0] is AccountOfRoot.SetPriv && await reaching.CanEnterAsync(directory, ct) ? reaching : null;
    }

    private async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        (await RunAsync(["test", "-x", directory], ct)).Succeeded;
}
