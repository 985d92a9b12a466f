using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Pictures;
using ShopClean.Testing.Api;
using ShopClean.Testing.Databases;
using ShopClean.Testing.Pictures;

namespace ShopClean.Api.Tests.Pictures;

/// <summary>What a real process does about pictures: when it is killed, and when it is attacked.</summary>
public sealed class PictureProcessTests : IAsyncLifetime
{
    private const string Password = "SecurePass123!";
    private const long Megabyte = 1024 * 1024;
    private readonly string directory = Directory.CreateTempSubdirectory("shopclean-pictures-").FullName;
    private TestDatabase database = null!;

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task A_picture_whose_server_is_killed_before_its_row_was_saved_goes()
    {
        // Given a server that is killed while the row waits for a lock: the picture is stored, and nothing shows it
        await using (var doomed = await ServerProcess.StartAsync(database.ConnectionString, directory))
        {
            var token = await SignsInAsync(doomed);
            await using var context = database.Context();
            await using var transaction = await context.Database.BeginTransactionAsync(Ended);
            await context.Users.ExecuteUpdateAsync(user => user.SetProperty(one => one.LastLogin, one => one.LastLogin), Ended);
            var upload = UploadAsync(doomed, token, TestPictures.Jpeg);
            await doomed.UntilAsync(() => Task.FromResult(Files().Count == 1 && !Files()[0].EndsWith(".tmp", StringComparison.Ordinal)));
            await doomed.KillAsync();
            await Should.ThrowAsync<HttpRequestException>(upload);
            await transaction.RollbackAsync(Ended);
        }

        // When the time of its promise comes on another server
        await using (var context = database.Context())
        {
            var promise = await context.OutboxMessages.SingleAsync(message => message.Type == RemovePicture.Type, Ended);
            promise.NextAttemptAt.ShouldNotBeNull().ShouldBeGreaterThan(promise.CreatedAt + RemovePicture.Grace - TimeSpan.FromSeconds(1));
            await context
                .OutboxMessages.Where(message => message.Id == promise.Id)
                .ExecuteUpdateAsync(message => message.SetProperty(one => one.NextAttemptAt, one => one.CreatedAt), Ended);
            // Its job is scheduled by the real clock, which no test can move.
            await context.Database.ExecuteSqlAsync($"UPDATE hangfire.set SET score = 0 WHERE key = 'schedule'", Ended);
        }

        await using var server = await ServerProcess.StartAsync(database.ConnectionString, directory, ("Jobs__PollSeconds", "1"));

        // Then nothing of it is left
        await server.UntilAsync(() => Task.FromResult(Files().Count == 0));
    }

    [Fact]
    public async Task Hostile_files_cost_a_server_little_memory()
    {
        await using var server = await ServerProcess.StartAsync(
            database.ConnectionString,
            directory,
            ("Images__MaxConcurrent", "1"),
            // One attacker stands for many.
            ("Uploads__MaxPerUser", "100"),
            ("Uploads__MaxWaitSeconds", "300")
        );
        var token = await SignsInAsync(server);
        await UploadAsync(server, token, TestPictures.Jpeg);
        var idle = server.PeakMemory();
        byte[][] hostile =
        [
            TestPictures.PngBomb(50_000, 50_000),
            TestPictures.JpegBomb(50_000, 50_000),
            TestPictures.PngBomb(6_000, 6_000),
            TestPictures.PngOfData(TestPictures.Header(10, 10), 512 * Megabyte),
            TestPictures.PngOfLength(PictureLimits.MaxBytes + 1),
            TestPictures.PngOfLength(PictureLimits.MaxBytes)[..^5],
            TestPictures.Jpeg[..^200],
        ];

        var uploads = Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => hostile).Select(file => UploadAsync(server, token, file)));
        var most = 0L;
        while (await Task.WhenAny(uploads, Task.Delay(10, Ended)) != uploads)
        {
            most = Math.Max(most, server.MemoryOfItsPrograms());
        }

        var answers = await uploads;
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.BadRequest || answer.Status == HttpStatusCode.RequestEntityTooLarge);
        (server.PeakMemory() - idle).ShouldBeLessThan(200 * Megabyte);
        most.ShouldBeLessThan(200 * Megabyte);
        Files().Count.ShouldBe(1);
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(Path.Combine(directory, "uploads"), "*", SearchOption.AllDirectories)];

    private async Task<string> SignsInAsync(ServerProcess server)
    {
        var account = new
        {
            username = "jane",
            email = "jane@example.com",
            password = Password,
            confirmPassword = Password,
        };
        (await server.Guest.PostAsync("auth/register", account)).Expecting(HttpStatusCode.Created);
        await using (var context = database.Context())
        {
            var jane = await context.Users.SingleAsync(Ended);
            jane.VerifyEmail(jane.CreatedAt);
            await context.SaveChangesAsync(Ended);
        }

        var login = await server.Guest.PostAsync("auth/login", new { identifier = "jane", password = Password });
        return login.Expecting(HttpStatusCode.OK).Data.Text("accessToken");
    }

    private static Task<Answer> UploadAsync(ServerProcess server, string token, byte[] picture) =>
        server.Guest.PostAsync(
            "auth/avatar",
            TestPictures.Form("image", picture),
            request => request.Headers.Authorization = new("Bearer", token)
        );
}
