using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Behaviours;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Changes the role of a user.</summary>
public sealed record AppointUser : IRequest<Result<ProfileResponse>>, ITransactional
{
    /// <summary>The user's key, from the address.</summary>
    [JsonIgnore]
    public long Id { get; init; }

    /// <summary>What the user is to the marketplace: <c>user</c> or <c>admin</c>.</summary>
    public GlobalRole? Role { get; init; }
}

internal sealed class AppointUserValidator : AbstractValidator<AppointUser>
{
    public AppointUserValidator() =>
        RuleFor(request => request.Role).Must(role => role is not null).WithMessage("Role must be one of user, admin");
}

/// <summary>Changes the role. Sessions stay: each request reads the present role.</summary>
internal sealed class AppointUserHandler(ManagedUsers managed) : IRequestHandler<AppointUser, Result<ProfileResponse>>
{
    public Task<Result<ProfileResponse>> Handle(AppointUser request, CancellationToken cancellationToken) =>
        managed
            .ChangeAsync(request.Id, (user, actor, now) => user.Appoint(request.Role!.Value, actor, now), cancellationToken)
            .ThenAsync(user => managed.SaveAsync(user, cancellationToken));
}
