using System.Collections.Frozen;
using System.Globalization;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Auditing;
using ShopClean.Domain.Catalogue;
using ShopClean.Domain.Notifications;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Seeding;
using ShopClean.Infrastructure.Persistence.Totals;

namespace ShopClean.Infrastructure.Auditing;

/// <summary>What is audited, and what of it is masked. A test compares it with the model: nothing mapped is forgotten here.</summary>
internal static class AuditedEntities
{
    /// <summary>Rows that are not audited: what happens to them is no change of anybody's, or is noted in words by <see cref="AuditTrail"/>.</summary>
    public static readonly FrozenSet<Type> Others = FrozenSet.Create(
        typeof(AuditEntry),
        typeof(CatalogueVersion),
        typeof(IdempotencyKey),
        typeof(OutboxMessage),
        typeof(ProductViews),
        typeof(RefreshToken),
        typeof(SeededRow),
        typeof(Session),
        typeof(UserToken)
    );

    /// <summary>All that is audited.</summary>
    public static readonly IReadOnlyList<AuditedEntity> All =
    [
        new(typeof(User), AuditSubject.User)
        {
            Shown =
            [
                nameof(User.Language),
                nameof(User.Role),
                nameof(User.IsActive),
                nameof(User.EmailVerifiedAt),
                nameof(User.AvatarPath),
            ],
            // A deleted user's personal data must not live on here; who needs the present name reads it from the user.
            Masked = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
            {
                [nameof(User.Username)] = Masked.Name,
                [nameof(User.Email)] = Masked.Recipient,
                [nameof(User.PendingEmail)] = Masked.Recipient,
                [nameof(User.PhoneNumber)] = Masked.Recipient,
                // It says that there is another password, and that there was one; a hash of higher cost is no other password.
                [nameof(User.PasswordChangedAt)] = _ => AuditedEntity.Hidden,
            },
            LeftOut =
            [
                nameof(User.Id),
                nameof(User.Version),
                nameof(User.CreatedAt),
                nameof(User.UpdatedAt),
                nameof(User.NormalizedUsername),
                nameof(User.NormalizedEmail),
                nameof(User.PasswordHash),
                nameof(User.LastLogin),
                nameof(User.DeletedAt),
            ],
            Renamed = Names((nameof(User.PasswordChangedAt), "password"), (nameof(User.AvatarPath), "avatar")),
            Actions =
            [
                (nameof(User.Role), AuditAction.RoleChanged),
                (nameof(User.IsActive), AuditAction.StatusChanged),
                (nameof(User.Email), AuditAction.EmailChanged),
                (nameof(User.PasswordChangedAt), AuditAction.PasswordChanged),
                (nameof(User.EmailVerifiedAt), AuditAction.EmailVerified),
                (nameof(User.PendingEmail), AuditAction.EmailChangeOrdered),
            ],
        },
        new(typeof(ExternalLogin), AuditSubject.User)
        {
            Part = new(
                typeof(User),
                nameof(ExternalLogin.UserId),
                "externalLogins",
                login => (string)login.Property(nameof(ExternalLogin.Provider)).CurrentValue!
            ),
            Masked = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal)
            {
                [nameof(ExternalLogin.ProviderKey)] = _ => AuditedEntity.Hidden,
            },
            LeftOut =
            [
                nameof(ExternalLogin.Id),
                nameof(ExternalLogin.UserId),
                nameof(ExternalLogin.Provider),
                nameof(ExternalLogin.CreatedAt),
            ],
        },
        new(typeof(Shop), AuditSubject.Shop)
        {
            ShopKey = nameof(Shop.Id),
            Shown =
            [
                nameof(Shop.Name),
                nameof(Shop.Slug),
                nameof(Shop.Description),
                nameof(Shop.PhoneNumber),
                nameof(Shop.Address),
                nameof(Shop.LogoPath),
                nameof(Shop.IsActive),
                nameof(Shop.OwnerId),
            ],
            LeftOut =
            [
                nameof(Shop.Id),
                nameof(Shop.Version),
                nameof(Shop.CreatedAt),
                nameof(Shop.UpdatedAt),
                nameof(Shop.NormalizedName),
                nameof(Shop.DeletedAt),
            ],
            Renamed = Names((nameof(Shop.LogoPath), "logo")),
        },
        new(typeof(ShopMember), AuditSubject.Shop)
        {
            Part = new(
                typeof(Shop),
                nameof(ShopMember.ShopId),
                "members",
                member => ((long)member.Property(nameof(ShopMember.UserId)).CurrentValue!).ToString(CultureInfo.InvariantCulture)
            ),
            ShopKey = nameof(ShopMember.ShopId),
            Shown = [nameof(ShopMember.Role)],
            LeftOut = [nameof(ShopMember.ShopId), nameof(ShopMember.UserId), nameof(ShopMember.JoinedAt)],
        },
        new(typeof(Product), AuditSubject.Product)
        {
            ShopKey = nameof(Product.ShopId),
            Shown =
            [
                nameof(Product.ShopId),
                nameof(Product.CategoryId),
                nameof(Product.Title),
                nameof(Product.Slug),
                nameof(Product.Description),
                nameof(Product.Brand),
                nameof(Product.Points),
                nameof(Product.Price),
                nameof(Product.Discount),
                nameof(Product.Url),
                nameof(Product.IsActive),
                nameof(Product.IsFeatured),
                nameof(Product.IsBestSeller),
                nameof(Product.IsNewArrivals),
                nameof(Product.StockQuantity),
                nameof(Product.SortOrder),
                nameof(Product.MetaTitle),
                nameof(Product.MetaDescription),
            ],
            LeftOut =
            [
                nameof(Product.Id),
                nameof(Product.Version),
                nameof(Product.CreatedAt),
                nameof(Product.UpdatedAt),
                nameof(Product.DeletedAt),
                nameof(Product.EditorId),
                nameof(Product.FinalPrice),
                nameof(Product.ImagePath),
            ],
        },
        new(typeof(ProductAttribute), AuditSubject.Product)
        {
            Part = new(
                typeof(Product),
                nameof(ProductAttribute.ProductId),
                "attributes",
                attribute => (string)attribute.Property(nameof(ProductAttribute.Key)).CurrentValue!
            ),
            Shown = [nameof(ProductAttribute.Value)],
            LeftOut = [nameof(ProductAttribute.Id), nameof(ProductAttribute.ProductId), nameof(ProductAttribute.Key)],
            Renamed = Names((nameof(ProductAttribute.Value), "")),
        },
        new(typeof(ProductImage), AuditSubject.Product)
        {
            Part = new(
                typeof(Product),
                nameof(ProductImage.ProductId),
                "images",
                image => Path.GetFileName((string)image.Property(nameof(ProductImage.Path)).CurrentValue!)
            ),
            Shown = [nameof(ProductImage.AltText), nameof(ProductImage.IsPrimary), nameof(ProductImage.SortOrder)],
            LeftOut = [nameof(ProductImage.Id), nameof(ProductImage.ProductId), nameof(ProductImage.Path), nameof(ProductImage.CreatedAt)],
        },
        new(typeof(StockChange), AuditSubject.Product)
        {
            // The stock itself is the product's; this is why it changed.
            Part = new(typeof(Product), nameof(StockChange.ProductId), "stock", _ => ""),
            Shown = [nameof(StockChange.Reason)],
            LeftOut =
            [
                nameof(StockChange.Id),
                nameof(StockChange.ProductId),
                nameof(StockChange.Quantity),
                nameof(StockChange.Balance),
                nameof(StockChange.UserId),
                nameof(StockChange.CreatedAt),
            ],
        },
        new(typeof(Category), AuditSubject.Category)
        {
            Shown =
            [
                nameof(Category.Name),
                nameof(Category.Slug),
                nameof(Category.Description),
                nameof(Category.ImagePath),
                nameof(Category.IsActive),
                nameof(Category.SortOrder),
                nameof(Category.ParentId),
            ],
            LeftOut =
            [
                nameof(Category.Id),
                nameof(Category.Version),
                nameof(Category.CreatedAt),
                nameof(Category.UpdatedAt),
                nameof(Category.NormalizedName),
            ],
            Renamed = Names((nameof(Category.ImagePath), "image")),
        },
    ];

    private static readonly FrozenDictionary<Type, AuditedEntity> ByType = All.ToFrozenDictionary(entity => entity.Type);

    /// <summary>What is audited of an entity; null where nothing is.</summary>
    public static AuditedEntity? Find(Type type) => ByType.GetValueOrDefault(type);

    private static Dictionary<string, string> Names(params (string Property, string Name)[] names) =>
        names.ToDictionary(name => name.Property, name => name.Name, StringComparer.Ordinal);
}
