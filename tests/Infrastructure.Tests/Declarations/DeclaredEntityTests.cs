using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Infrastructure.Auditing;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Specifications;
using ShopClean.Infrastructure.Persistence.Totals;
using ShopClean.Infrastructure.Pictures;
using ShopClean.Infrastructure.Tests.Persistence;

namespace ShopClean.Infrastructure.Tests.Declarations;

/// <summary>One declaration of an entity that the program does not know gives all that others have.</summary>
public sealed class DeclaredEntityTests(TestServer server) : IAsyncLifetime
{
    private const string People = """
        INSERT INTO users (id, username, email, normalized_username, normalized_email, role, is_active, version, created_at, updated_at)
            SELECT n, 'u' || n, 'u' || n, 'U' || n, 'U' || n, 'User', true, 1, now(), now() FROM generate_series(1, 3) n;
        INSERT INTO shops (id, name, normalized_name, slug, is_active, owner_id, version, created_at, updated_at)
            VALUES (1, 'Toko', 'TOKO', 'toko', true, 1, 1, now(), now());
        """;

    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly TestDatabase database = new(server.NewAddress());

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
        await context.Database.ExecuteSqlRawAsync(People);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Its_changes_are_audited()
    {
        await using var context = Open();
        var card = new Postcard("Hello", "postcards/1.webp", Noon);
        context.Add(card);
        await SaveAuditedAsync(context);
        card.Read(Noon.AddHours(1));
        await SaveAuditedAsync(context);

        var entries = await context.AuditEntries.OrderBy(entry => entry.Id).ToListAsync(Ended);
        entries.Select(entry => entry.Action).ShouldBe([AuditAction.Create, AuditAction.StatusChanged]);
        entries.ShouldAllBe(entry => entry.SubjectId == card.Id && entry.ShopId == 1 && entry.UserId == 2);
        AuditChange
            .Read(entries[0].Changes)
            .Select(change => $"{change.Field}: {change.To}")
            .ShouldBe([
                "sender: s***@example.com",
                "shopId: 1",
                "authorId: 2",
                "title: Hello",
                "feeling: happy",
                "weight: 0",
                "isRead: false",
                "stamps.queen.cents: 3",
            ]);
        AuditChange.Read(entries[1].Changes).ShouldBe([new AuditChange("isRead", "false", "true")]);
    }

    [Fact]
    public async Task Its_author_and_its_shop_see_it_and_its_author_may_change_it()
    {
        var edit = new Rule("edit-postcard", Standing.Author | Standing.Admin);
        await using var context = Open();
        context.Add(new Postcard("Hello", "postcards/1.webp", Noon));
        await context.SaveChangesAsync(Ended);
        var (author, stranger) = (new Actor { UserId = 2 }, new Actor { UserId = 3 });
        var staff = new Actor
        {
            UserId = 1,
            Shops = new Dictionary<long, ShopRole> { [1] = ShopRole.Staff },
        };

        (await WhoAsync(actor => Postcard.Ownership.VisibleTo(actor))).ShouldBe([author, staff]);
        (await WhoAsync(actor => Postcard.Ownership.OpenTo(edit, actor))).ShouldBe([author]);
        var concern = await context.Set<Postcard>().Select(Postcard.Ownership.Concern).SingleAsync(Ended);
        concern.ShouldBe(new Concern(ShopId: 1, UserId: 2));
        edit.Decide(staff, concern).Refusal.ShouldNotBeNull().Required.ShouldBe(["author"]);

        async Task<List<Actor>> WhoAsync(Func<Actor, Expression<Func<Postcard, bool>>> found)
        {
            var who = new List<Actor>();
            foreach (var actor in (Actor[])[Actor.Guest, author, stranger, staff])
            {
                if (await context.Set<Postcard>().AnyAsync(found(actor), Ended))
                {
                    who.Add(actor);
                }
            }

            return who;
        }
    }

    [Fact]
    public async Task Its_lists_have_their_indexes()
    {
        await using var context = Open();
        const string Sql = "SELECT indexdef AS \"Value\" FROM pg_indexes WHERE tablename IN ('postcards', 'shops') ORDER BY indexname";
        var indexes = await context.Database.SqlQueryRaw<string>(Sql).ToListAsync(Ended);

        indexes
            .Where(index => index.Contains(" ON public.postcards ", StringComparison.Ordinal))
            .Select(index => index.Split(" USING ")[1])
            .ShouldBe(
                [
                    "btree (id)",
                    "btree (author_id)",
                    "btree (created_at, id) WHERE (deleted_at IS NULL)",
                    "btree (mood, created_at, id) WHERE (deleted_at IS NULL)",
                    "btree (normalized_title)",
                    "btree (sender, created_at, id) WHERE (deleted_at IS NULL)",
                    "btree (shop_id, created_at, id) WHERE (deleted_at IS NULL)",
                    "btree (title, id) WHERE (deleted_at IS NULL)",
                    "gin (title gin_trgm_ops)",
                ],
                ignoreOrder: true
            );
        indexes.ShouldContain(index => index.EndsWith("btree (address, id) WHERE (deleted_at IS NULL)", StringComparison.Ordinal));
        indexes.ShouldContain(index => index.EndsWith("gin (address gin_trgm_ops)", StringComparison.Ordinal));
        context.Model.FindEntityType(typeof(Postcard))!.GetDeclaredTriggers().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task It_is_erased_with_its_author()
    {
        await using var context = Open();
        context.Add(new Postcard("Hello", "postcards/1.webp", Noon));
        await context.SaveChangesAsync(Ended);

        await new AccountData(context).EraseAsync(3, "u3", phoneNumber: null, Ended);
        (await context.Set<Postcard>().CountAsync(Ended)).ShouldBe(1);
        await new AccountData(context).EraseAsync(2, "u2", phoneNumber: null, Ended);
        (await context.Set<Postcard>().CountAsync(Ended)).ShouldBe(0);
    }

    [Fact]
    public async Task Its_picture_is_in_use_while_it_shows_it()
    {
        await using var context = Open();
        var card = new Postcard("Hello", "postcards/1.webp", Noon);
        context.Add(card);
        await context.SaveChangesAsync(Ended);

        (await IsShownAsync(context, "postcards/1.webp", card.Id)).ShouldBeTrue();
        (await IsShownAsync(context, "postcards/2.webp", card.Id)).ShouldBeFalse();
        (await IsShownAsync(context, "postcards/1.webp", card.Id + 1)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_conflict_has_its_name_in_the_contract()
    {
        await using var context = Open();
        context.AddRange(new Postcard("Hello", "1.webp", Noon), new Postcard("HELLO", "2.webp", Noon));

        var refused = await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync(Ended));

        SaveFailures.Explain(refused, context)!.Message.ShouldBe("Card with this title already exists");
    }

    [Fact]
    public async Task Its_list_pages()
    {
        await using var context = Open();
        context.AddRange(Enumerable.Range(1, 5).Select(number => new Postcard($"Card {number}", "1.webp", Noon.AddMinutes(number))));
        await context.SaveChangesAsync(Ended);

        var first = await PageAsync(context, ("limit", "2"), ("search", "card"), ("mood", "happy"));
        var second = await PageAsync(context, ("limit", "2"), ("search", "card"), ("mood", "happy"), ("cursor", first.Info.NextCursor!));

        first.Info.TotalItems.ShouldBe(5);
        first.Items.Concat(second.Items).Select(item => item.Title).ShouldBe(["Card 5", "Card 4", "Card 3", "Card 2"]);
    }

    private PostcardContext Open()
    {
        var builder = new DbContextOptionsBuilder<PostgreSqlShopDbContext>();
        builder.UseShopPostgreSql(database.ConnectionString, new DatabaseOptions());
        return new PostcardContext(builder.Options);
    }

    private static async Task SaveAuditedAsync(ShopDbContext context)
    {
        using var refused = new RefusedAttempts(null!, TimeProvider.System, NullLogger<RefusedAttempts>.Instance);
        await new AuditTrail(context, new Author(), refused, TimeProvider.System).SaveAsync(Ended);
    }

    private static Task<bool> IsShownAsync(ShopDbContext context, string path, long id) =>
        new PictureReferences(context).AnyAsync(new RemovePicture(path, PostcardPictures.Shelf.Folder, id), Ended);

    private static async Task<Page<PostcardItem>> PageAsync(ShopDbContext context, params (string Name, string Value)[] query)
    {
        using var totals = new KnownTotals();
        var reader = new ReadRepository(context, PostcardContext.Projections, new CompiledLookups(PostcardContext.Projections), totals);
        var parameters = new ListParameters([.. query.Select(one => KeyValuePair.Create(one.Name, one.Value))]);
        var asked = PostcardListSpec.Fields.Bind<PostcardItem>(parameters);
        return await reader.PageAsync<Postcard, PostcardItem>(new PostcardListSpec(asked.Value), Ended);
    }

    private sealed class Author : ICurrentActor
    {
        public Actor Actor { get; } = new() { UserId = 2 };

        public long? SessionId => null;

        public ClientTrace Client { get; } = new(Device: null, IpAddress: null);

        public string? TraceId => null;

        public string? Language => null;
    }
}
