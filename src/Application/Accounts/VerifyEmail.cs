using AutoMapper;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>Verifies an address by the link of a mail. It starts no session.</summary>
public sealed record VerifyEmail : IRequest<Result<VerifiedResponse>>
{
    /// <summary>The link's token.</summary>
    public string? Token { get; init; }

    /// <summary>The address that the mail was sent to.</summary>
    public string? Email { get; init; }
}

/// <summary>The account with its verified address.</summary>
/// <param name="User">The user.</param>
/// <param name="AlreadyVerified">Whether it had been verified before.</param>
public sealed record VerifiedResponse(VerifiedUserResponse User, bool AlreadyVerified);

/// <summary>The user of a verification, with little data, as the reader of the link is not signed in.</summary>
public sealed record VerifiedUserResponse
{
    /// <summary>The user's key.</summary>
    public long Id { get; init; }

    /// <summary>The name that the user chose.</summary>
    public string Username { get; init; } = "";

    /// <summary>The address that was verified.</summary>
    public string Email { get; init; } = "";

    /// <summary>Whether the address is verified.</summary>
    public bool IsVerified { get; init; }

    /// <summary>When the address was verified; null while it is not.</summary>
    public DateTimeOffset? EmailVerifiedAt { get; init; }
}

internal sealed class VerifyEmailValidator : AbstractValidator<VerifyEmail>
{
    public VerifyEmailValidator()
    {
        RuleFor(request => request.Token).Required("Token");
        RuleFor(request => request.Email).Required("Email");
    }
}

internal sealed class VerifyEmailHandler(IRepository<UserToken> tokens, IUnitOfWork work, IMapper mapper, TimeProvider clock)
    : IRequestHandler<VerifyEmail, Result<VerifiedResponse>>
{
    public async Task<Result<VerifiedResponse>> Handle(VerifyEmail request, CancellationToken cancellationToken)
    {
        var token = await tokens.FirstOrDefaultAsync(new UserTokenSpec(UserTokenPurpose.VerifyEmail, request.Token!), cancellationToken);
        if (token is null)
        {
            return AccountErrors.InvalidVerification;
        }

        var wasVerified = token.Verify(request.Email!, clock.GetUtcNow());
        if (wasVerified.IsFailure)
        {
            return wasVerified.Error;
        }

        // A mail scanner and its user may open the link at the same moment: both of them find the address verified.
        var saved = await work.SaveAsync(cancellationToken);
        return saved is { IsFailure: true, Error.Kind: not ErrorKind.PreconditionFailed }
            ? saved.Error
            : new VerifiedResponse(mapper.Map<VerifiedUserResponse>(token.User), wasVerified.Value);
    }
}
