using FluentValidation;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;
using ShopClean.Domain.Shops;

namespace ShopClean.Application.Shops;

/// <summary>What use cases about shops share.</summary>
internal static class ShopRules
{
    public static void MustBeShopName<T>(this IRuleBuilderInitial<T, string?> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .Required("Shop name")
            .Must(
                name => name!.Trim().Length is >= ShopLimits.MinName and <= ShopLimits.MaxName,
                new Demand { MinLength = ShopLimits.MinName, MaxLength = ShopLimits.MaxName }
            )
            .WithMessage($"Shop name must have {ShopLimits.MinName} to {ShopLimits.MaxName} characters")
            .MustBeOneLine("Shop name");

    /// <summary>A role that the owner can give.</summary>
    public static void MustBeMemberRole<T>(this IRuleBuilderInitial<T, MemberRole?> rule) =>
        rule.Must(role => role is not null).WithMessage("Role must be one of manager, staff");

    /// <summary>What is loaded of a shop whose people are to change.</summary>
    public static readonly string[] People =
    [
        $"{nameof(Shop.Members)}.{nameof(ShopMember.User)}",
        $"{nameof(Shop.Invitations)}.{nameof(ShopInvitation.User)}",
    ];

    /// <summary>A shop that was just written, as everybody sees it.</summary>
    public static async Task<Result<ShopResponse>> ReadShopAsync(this IReadRepository reader, long id, CancellationToken ct) =>
        await reader.FirstAsync<Shop, ShopResponse>(new ByIdSpec<Shop>(id), ct) is { } shop ? shop : ShopErrors.NotFound;
}
