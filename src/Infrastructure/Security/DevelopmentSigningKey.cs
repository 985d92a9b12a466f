using System.Security.Cryptography;
using System.Text;

namespace ShopClean.Infrastructure.Security;

/// <summary>A developer need not make a key: one is made at the first start and kept, so that tokens outlive a restart.</summary>
public static class DevelopmentSigningKey
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key under <paramref name="dataDirectory"/> (<c>keys/jwt.key</c>), made where there is none.</summary>
    /// <remarks>Of programs that start at once, one writes the key and all use it: a whole file takes the name, or none does.</remarks>
    /// <exception cref="InvalidOperationException">The file holds no good key.</exception>
    public static string ReadOrCreate(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, "keys", "jwt.key");
        if (!File.Exists(path))
        {
            Create(path);
        }

        var key = File.ReadAllText(path).Trim();
        return SigningKey.FaultOf(key) is { } fault
            ? throw new InvalidOperationException($"The signing key in {path} {fault}. Delete the file: the next start makes a new key.")
            : key;
    }

    private static void Create(string path)
    {
        MakePrivateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Write(draft, SigningKey.Base64Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
            // Not File.Exists and then a write: the move fails where the name is taken, in one step of the file system.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was faster: theirs is the key.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(string path, string key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(key + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static void MakePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }
}
