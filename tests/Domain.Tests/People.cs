using System.Reflection;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Domain.Tests;

/// <summary>Who acts in these tests, and when.</summary>
internal static class People
{
    public const long Ceramics = 42;

    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Later = Noon.AddHours(1);

    public static readonly Actor Admin = new()
    {
        UserId = 1,
        IsAdmin = true,
        IsVerified = true,
    };

    public static readonly Actor Verified = new() { UserId = 2, IsVerified = true };

    public static readonly Actor Unverified = new() { UserId = 3 };

    public static Actor OwnerOf(long shop) => In(shop, ShopRole.Owner);

    public static Actor ManagerOf(long shop) => In(shop, ShopRole.Manager);

    public static Actor StaffOf(long shop) => In(shop, ShopRole.Staff);

    public static Actor In(long shop, ShopRole role) =>
        new()
        {
            UserId = 10 + (long)role,
            IsVerified = true,
            Shops = new Dictionary<long, ShopRole> { [shop] = role },
        };

    /// <summary>A user whom the database knows under this key.</summary>
    public static User AUser(string name = "jane", long id = 7) => User.Register(name, $"{name}@example.com", null, "hash", Noon).Saved(id);

    /// <summary>The same thing, with the key that a database would have given it.</summary>
    public static T Saved<T>(this T entity, long id)
        where T : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(entity, id);
        return entity;
    }

    /// <summary>A refusal with these words.</summary>
    public static void ShouldBeRefused(this Error? error, string rule, string required, string youAre)
    {
        error.ShouldNotBeNull().Code.ShouldBe(ErrorCodes.InsufficientPermissions);
        var refusal = error.Data.ShouldBeOfType<RefusalData>().Decision;
        refusal.Rule.ShouldBe(rule);
        refusal.Required.ShouldBe([required]);
        refusal.YouAre.ShouldBe([youAre]);
    }
}
