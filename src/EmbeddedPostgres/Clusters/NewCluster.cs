using System.Security.Cryptography;
using ShopClean.EmbeddedPostgres.Binaries;

namespace ShopClean.EmbeddedPostgres.Clusters;

/// <summary>Makes a cluster under another name and renames it at the end: one that was cut short never looks like a cluster.</summary>
internal sealed class NewCluster(ClusterFolder folder, PostgresPrograms programs)
{
    private const string DraftPrefix = "unfinished-";

    internal async Task CreateAsync(bool durable, CancellationToken ct)
    {
        RemoveDrafts();
        var draft = Directory.CreateDirectory(Path.Combine(folder.Root, DraftPrefix + Guid.NewGuid().ToString("N")[..8])).FullName;
        await PrivateFile.WriteAsync(ClusterFolder.PasswordIn(draft), Convert.ToHexString(RandomNumberGenerator.GetBytes(24)), ct);
        await programs.Account.OwnAsync(draft, ct);
        await programs.InitializeAsync(ClusterFolder.DataIn(draft), Database.User, ClusterFolder.PasswordIn(draft), sync: durable, ct);
        await ClusterSettings.IncludeAsync(ClusterFolder.DataIn(draft), ct);
        Directory.Move(draft, folder.Cluster);
    }

    /// <summary>An initdb whose program was killed may still write into its draft; that one goes the next time.</summary>
    private void RemoveDrafts()
    {
        foreach (var draft in Directory.EnumerateDirectories(folder.Root, DraftPrefix + "*"))
        {
            try
            {
                Directory.Delete(draft, recursive: true);
            }
            catch (IOException) { }
        }
    }
}
