using ShopClean.Infrastructure.Security;

namespace ShopClean.Infrastructure.Tests.Security;

public sealed class DevelopmentSigningKeyTests : IDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), $"shopclean-{Guid.NewGuid():N}");

    private string KeyFile => Path.Combine(directory, "keys", "jwt.key");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void A_key_is_made_once_and_kept()
    {
        var key = DevelopmentSigningKey.ReadOrCreate(directory);

        SigningKey.FaultOf(key).ShouldBeNull();
        DevelopmentSigningKey.ReadOrCreate(directory).ShouldBe(key);
        Directory.GetFiles(Path.GetDirectoryName(KeyFile)!).ShouldBe([KeyFile, $"{KeyFile}.lock"], ignoreOrder: true);
    }

    [Fact]
    public void A_key_has_48_random_bytes()
    {
        var key = DevelopmentSigningKey.ReadOrCreate(directory);
        File.Delete(KeyFile);

        key.ShouldStartWith("base64:");
        Convert.FromBase64String(key["base64:".Length..]).Length.ShouldBe(48);
        (DevelopmentSigningKey.ReadOrCreate(directory) == key).ShouldBeFalse();
    }

    [Fact]
    public void Programs_that_start_at_once_agree_on_one_key()
    {
        for (var round = 0; round < 20; round++)
        {
            StartTogether(programs: 8).ShouldHaveSingleItem();
            File.Delete(KeyFile);
        }
    }

    [Fact]
    public void What_a_killed_program_left_does_not_matter()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText($"{KeyFile}.lock", "");
        File.WriteAllText($"{KeyFile}.new", new string('x', 1000));

        Convert.FromBase64String(DevelopmentSigningKey.ReadOrCreate(directory)["base64:".Length..]).Length.ShouldBe(48);
    }

    [Fact]
    public void Only_its_owner_can_read_the_key()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such modes: the file inherits its folder's rights.
        }

        DevelopmentSigningKey.ReadOrCreate(directory);

        File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(Path.GetDirectoryName(KeyFile)!)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void A_broken_key_file_is_named_and_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, "short");

        var fault = Should.Throw<InvalidOperationException>(() => DevelopmentSigningKey.ReadOrCreate(directory));

        fault.Message.ShouldBe(
            $"The signing key in {KeyFile} must have at least 32 bytes; it has 5. Delete the file: the next start makes a new key."
        );
        File.ReadAllText(KeyFile).ShouldBe("short");
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told()
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, "keys"), "a file where the folder should be");

        Should.Throw<IOException>(() => DevelopmentSigningKey.ReadOrCreate(directory));
    }

    private HashSet<string> StartTogether(int programs)
    {
        using var start = new Barrier(programs);
        var keys = new string[programs];
        var threads = Enumerable
            .Range(0, programs)
            .Select(program => new Thread(() =>
            {
                start.SignalAndWait();
                keys[program] = DevelopmentSigningKey.ReadOrCreate(directory);
            }))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return keys.ToHashSet(StringComparer.Ordinal);
    }
}
