using AutoMapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Pictures;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Declarations;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Tests.Declarations;

public enum Mood
{
    Happy,
    Sad,
}

/// <summary>A card that a user sends to a shop: an entity that only these tests know.</summary>
public sealed class Postcard : Aggregate, ISoftDeletable, IOwned<Postcard>
{
    private readonly List<Stamp> stamps = [];

    private Postcard() { }

    public static Ownership<Postcard> Ownership { get; } =
        new()
        {
            Shop = card => card.ShopId,
            User = card => card.AuthorId,
            Public = card => card.IsRead,
            SeenBy = Standing.Author | Relation.ShopPeople | Standing.Admin,
        };

    public Postcard(string title, string picturePath, DateTimeOffset now)
    {
        (Title, NormalizedTitle, PicturePath, CreatedAt) = (title, NormalForm.Of(title), picturePath, now);
        (ShopId, AuthorId, Sender, ReadingKey) = (1, 2, "sari@example.com", "open sesame");
        stamps.Add(new Stamp("queen", 3));
        Touch(now);
    }

    public long ShopId { get; private init; }

    public Shop Shop { get; private init; } = null!;

    public long AuthorId { get; private init; }

    public string Title { get; private set; } = "";

    public string NormalizedTitle { get; private set; } = "";

    public string Sender { get; private init; } = "";

    public string ReadingKey { get; private init; } = "";

    public Mood Mood { get; private init; }

    public decimal Weight { get; private init; }

    public string? PicturePath { get; private init; }

    public bool IsRead { get; private set; }

    public DateTimeOffset? DeletedAt { get; private init; }

    public IReadOnlyList<Stamp> Stamps => stamps;

    public void Read(DateTimeOffset now)
    {
        IsRead = true;
        Touch(now);
    }
}

public sealed class Stamp(string motif, int cents) : Entity
{
    public long PostcardId { get; private init; }

    public string Motif { get; private init; } = motif;

    public int Cents { get; private init; } = cents;
}

public sealed record PostcardItem(long Id, string Title);

public sealed class PostcardListSpec : ListSpecification<Postcard>
{
    public static readonly FieldTable<Postcard> Fields = FieldTable
        .For<Postcard>(card => card.Id)
        .Field("title", card => card.Title, searchable: true)
        .Field("mood", card => card.Mood)
        .Field("sender", card => card.Sender, sortable: false)
        .Field("weight", card => card.Weight)
        .Field("isRead", card => card.IsRead)
        .Field("shop.address", card => card.Shop.Address, searchable: true)
        .Field("createdAt", card => card.CreatedAt)
        .SortedBy("createdAt", Application.Common.Querying.SortDirection.Descending);

    public PostcardListSpec(ListRequest<Postcard> request) => Answer(request);
}

public static class PostcardPictures
{
    public static readonly PictureShelf Shelf = new("postcards", "postcard");
}

/// <summary>All that has to be written for it in the infrastructure.</summary>
internal sealed class PostcardConfiguration : EntityDeclaration<Postcard>
{
    public PostcardConfiguration()
    {
        CalledInContract("Card");
        Audited(AuditSubject.Shop)
            .InShop(card => card.ShopId)
            .Mask(card => card.Sender, Masked.Recipient)
            .LeaveOut(card => card.ReadingKey, card => card.PicturePath)
            .Rename(card => card.Mood, "feeling")
            .Action(card => card.IsRead, AuditAction.StatusChanged);
        ListedBy(PostcardListSpec.Fields).Within(card => card.ShopId).WithoutIndex("weight", because: "Nobody asks for it.");
        HasPictures(PostcardPictures.Shelf, path => card => card.PicturePath == path);
        ErasedWithUser(user => card => card.AuthorId == user.Id);
        ChangesTotals();
    }

    public override void Configure(EntityTypeBuilder<Postcard> builder)
    {
        builder.ToTable("Postcards");
        builder.HasQueryFilter(card => card.DeletedAt == null);
        builder.HasOne(card => card.Shop).WithMany().HasForeignKey(card => card.ShopId);
        builder.HasOne<User>().WithMany().HasForeignKey(card => card.AuthorId);
        builder.HasMany(card => card.Stamps).WithOne().HasForeignKey(stamp => stamp.PostcardId);
        builder.HasIndex(card => card.NormalizedTitle).IsUnique();
    }
}

internal sealed class StampConfiguration : EntityDeclaration<Stamp>
{
    public StampConfiguration() => AuditedAsPartOf<Postcard>("stamps", owner: stamp => stamp.PostcardId, key: stamp => stamp.Motif);

    public override void Configure(EntityTypeBuilder<Stamp> builder) => builder.ToTable("Stamps");
}

/// <summary>The shop's database with postcards.</summary>
public sealed class PostcardContext(DbContextOptions<PostgreSqlShopDbContext> options) : PostgreSqlShopDbContext(options)
{
    internal static readonly Projections Projections = new(
        new MapperConfiguration(configuration => configuration.CreateMap<Postcard, PostcardItem>())
    );
}
