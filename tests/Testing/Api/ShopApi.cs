using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Hangfire;
using Hangfire.Server;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ShopClean.Application.Accounts;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Notifications;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Jobs;
using ShopClean.Infrastructure.Jobs.Cleaning;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Databases;
using Xunit;

namespace ShopClean.Testing.Api;

/// <summary>
/// The whole shop of one test class: the real program over a database, files and mails of its own. Names of people and things get a number,
/// so that no test meets another's.
/// </summary>
public class ShopApi : IAsyncLifetime
{
    /// <summary>Who changes people beside the program, as an administrator might.</summary>
    public static readonly Actor Administration = new() { UserId = 1, IsAdmin = true };

    private readonly string dataDirectory = Path.Combine(Path.GetTempPath(), $"shopclean-test-{Guid.NewGuid():N}");
    private readonly SemaphoreSlim oneByOne = new(1);
    private readonly Lazy<Task<long>> category;
    private TestDatabase? database;
    private ShopHost? host;
    private string? passwordHash;
    private Person? admin;
    private int lastNumber;

    public ShopApi()
        : this([]) { }

    /// <summary>A shop with settings of its own, for tests that are about them.</summary>
    protected ShopApi(params IReadOnlyList<(string Name, string Value)> settings)
    {
        Variation = new ShopVariation
        {
            Settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal),
        };
        Mailbox = new Mailbox(dataDirectory);
        category = new Lazy<Task<long>>(async () => (await CreatesCategoryAsync()).Id);
    }

    /// <summary>The server's clock.</summary>
    public ShiftedClock Clock { get; } = new();

    public Mailbox Mailbox { get; }

    /// <summary>How this shop differs from the usual one.</summary>
    public ShopVariation Variation { get; init; } = new();

    /// <summary>The files of the picture store, those that are hidden or unfinished included: <c>products/product_….webp</c>.</summary>
    public IReadOnlyList<string> PictureFiles
    {
        get
        {
            var uploads = Path.Combine(dataDirectory, "uploads");
            return
            [
                .. Directory.EnumerateFiles(uploads, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(uploads, file)),
            ];
        }
    }

    /// <summary>Puts a file into the data directory, as no part of the program would.</summary>
    public async Task WritesFileAsync(string path, string text)
    {
        var file = Path.Combine(dataDirectory, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    /// <summary>Delivers what is due by the clock of this shop: the job engine knows the real one only.</summary>
    /// <returns>How many messages were due.</returns>
    public async Task<int> DeliversAsync()
    {
        var now = Clock.GetUtcNow();
        // As the scheduler would: an operator would start a job with all attempts anew.
        var state = new EnqueuedState { Reason = $"Triggered by {nameof(DelayedJobScheduler)}" };
        await using var context = Database();
        var due = context.OutboxMessages.AsNoTracking().Where(message => message.NextAttemptAt <= now);
        var count = await due.CountAsync();
        await UntilAsync(async () =>
        {
            // One whose job is being created at this moment is found with the next look.
            foreach (var jobId in (await due.Select(message => message.JobId).ToListAsync()).OfType<string>())
            {
                JobClient.ChangeState(jobId, state, ScheduledState.StateName);
            }

            return !await due.AnyAsync() && !await context.OutboxMessages.AnyAsync(message => message.State == OutboxState.Processing);
        });
        return count;
    }

    /// <summary>What changes jobs, as the dashboard does.</summary>
    public IBackgroundJobClient JobClient => Host.Services.GetRequiredService<IBackgroundJobClient>();

    /// <summary>The job engine's own records.</summary>
    public JobStorage Jobs => Host.Services.GetRequiredService<JobStorage>();

    /// <summary>Gives messages that the test wrote beside the program their jobs, as the relay's clock would.</summary>
    public async Task RelaysAsync()
    {
        var relay = Host.Services.GetRequiredService<OutboxRelay>();
        while (await relay.RelayOneAsync(CancellationToken.None))
        {
            // The next one.
        }
    }

    /// <summary>What the requests did to the database.</summary>
    public RequestWatch Watch => Host.Services.GetRequiredService<RequestWatch>();

    /// <summary>Somebody without an account.</summary>
    public Caller Guest => new(Client);

    private ShopHost Host => host ?? throw new InvalidOperationException("The shop is not open yet.");

    private HttpClient Client { get; set; } = null!;

    /// <summary>Where the server listens.</summary>
    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        host = new ShopHost(database.ConnectionString, dataDirectory, Clock, Variation);
        host.StartServer();
        // Cookies and redirects are what some tests are about: no client may hide them.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = host.ClientOptions.BaseAddress,
        };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        if (Directory.Exists(dataDirectory))
        {
            Directory.Delete(dataDirectory, recursive: true);
        }

        oneByOne.Dispose();
    }

    /// <summary>A name that nobody else in this shop has.</summary>
    public string New(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}{Interlocked.Increment(ref lastNumber)}");

    /// <summary>Looks into the database, beside the program.</summary>
    public ShopDbContext Database() => database!.Context();

    /// <summary>Somebody registers; the address is not verified.</summary>
    public async Task<Person> RegisterAsync(string name)
    {
        var person = new Person(Client, New(name));
        var answer = await Guest.PostAsync(
            "auth/register",
            new
            {
                username = person.Username,
                email = person.Email,
                password = Person.Password,
                confirmPassword = Person.Password,
            }
        );
        person.Id = answer.Expecting(HttpStatusCode.Created).Data.GetProperty("user").GetProperty("id").GetInt64();
        return person;
    }

    /// <summary>Opens the link of the verification mail, once it has come.</summary>
    public async Task<Answer> VerifyAsync(Person person) =>
        await Guest.GetAsync(Mailbox.VerificationPathIn(await Mailbox.MailToAsync(person.Email)));

    /// <summary>Somebody who registered and verified the address earlier, and logs in now.</summary>
    public Task<Person> VerifiedAsync(string name) => ArrivesAsync(name, GlobalRole.User);

    /// <summary>The same person with a session more.</summary>
    public async Task<Person> SignInAgainAsync(Person person)
    {
        var again = new Person(Client, person.Username);
        await again.LogsInAsync();
        return again;
    }

    /// <summary>Somebody gives a phone number, and verifies it by the code of the text message.</summary>
    public async Task VerifyPhoneAsync(Person person, string number)
    {
        (await person.PutAsync("auth/profile", new { phoneNumber = number })).Expecting(HttpStatusCode.OK);
        (await person.PostAsync("auth/phone/verification")).Expecting(HttpStatusCode.OK);
        var code = Mailbox.CodeIn(await Mailbox.SmsToAsync(number));
        (await person.PostAsync("auth/phone/verify", new { code })).Expecting(HttpStatusCode.OK);
    }

    /// <summary>A job that has failed for good.</summary>
    public async Task<long> FailedJobAsync()
    {
        await using var context = Database();
        var job = OutboxMessage.Enqueue("broken", "nobody@example.com", "{}", Clock.GetUtcNow());
        // The job engine has forgotten it.
        job.HandOver("0", Clock.GetUtcNow());
        job.Begin("0", Clock.GetUtcNow());
        job.Fail("It is broken", Clock.GetUtcNow());
        context.Add(job);
        await context.SaveChangesAsync();
        return job.Id;
    }

    /// <summary>Waits until every message that was ordered is delivered or given up: those to some recipients, or all.</summary>
    public async Task OutboxIsEmptyAsync(params string[] recipients)
    {
        await using var context = Database();
        await UntilAsync(async () =>
            !await context.OutboxMessages.AnyAsync(message =>
                message.FinishedAt == null && (recipients.Length == 0 || recipients.Contains(message.Recipient))
            )
        );
    }

    /// <summary>Waits until a condition holds.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Runs the job that deletes what is over of sessions and links.</summary>
    public async Task CleanAccountsAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CleanAccountsJob>().CleanAsync(CancellationToken.None);
    }

    /// <summary>Writes down what was only counted so far, as the clock does every second.</summary>
    public Task WritesRefusedAttemptsAsync() => Host.Services.GetRequiredService<RefusedAttempts>().SaveAsync(CancellationToken.None);

    /// <summary>Runs the job that deletes old entries of the audit.</summary>
    public async Task CleanAuditAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CleanAuditJob>().CleanAsync(CancellationToken.None);
    }

    /// <summary>Runs the job that deletes remembered answers.</summary>
    public async Task CleanIdempotencyKeysAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CleanIdempotencyKeysJob>().CleanAsync(CancellationToken.None);
    }

    /// <summary>The administrator.</summary>
    public async Task<Person> AdminAsync()
    {
        await oneByOne.WaitAsync();
        try
        {
            return admin ??= await ArrivesAsync("admin", GlobalRole.Admin);
        }
        finally
        {
            oneByOne.Release();
        }
    }

    /// <summary>A category for products that are not about their category.</summary>
    public Task<long> CategoryAsync() => category.Value;

    /// <summary>The administrator makes a category.</summary>
    public async Task<Answer> CreatesCategoryAsync(object? about = null) =>
        (await (await AdminAsync()).PostAsync("categories", Merged(new { name = New("Category ") }, about))).Expecting(
            HttpStatusCode.Created
        );

    /// <summary>Changes what only an administrator could, or what has no route yet.</summary>
    public async Task ChangeUserAsync(Person person, Action<User, DateTimeOffset> change)
    {
        await using var context = Database();
        change(await context.Users.SingleAsync(user => user.Id == person.Id), Clock.GetUtcNow());
        await context.SaveChangesAsync();
    }

    /// <summary>One object over another, as JSON.</summary>
    internal static JsonObject Merged(object usual, object? special)
    {
        var merged = ToJson(usual);
        foreach (var (name, value) in special is null ? [] : ToJson(special))
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static JsonObject ToJson(object body) =>
        System.Text.Json.JsonSerializer.SerializeToNode(body, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();

    // Registering over HTTP has tests of its own; everybody else's people come by the short way.
    private async Task<Person> ArrivesAsync(string name, GlobalRole role)
    {
        var person = new Person(Client, New(name));
        passwordHash ??= await Host.Services.GetRequiredService<IPasswordHasher>().HashAsync(Person.Password, CancellationToken.None);
        await using (var context = Database())
        {
            var now = Clock.GetUtcNow();
            var user = User.Register(person.Username, person.Email, phoneNumber: null, passwordHash, now);
            user.VerifyEmail(now);
            user.Appoint(role, Administration, now).OrThrow();
            context.Add(user);
            await context.SaveChangesAsync();
        }

        await person.LogsInAsync();
        return person;
    }
}
