using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Domain.Notifications;

namespace ShopClean.Application.Accounts;

/// <summary>Confirms the new address of an account by the link of the mail that was sent there.</summary>
public sealed record ConfirmEmail : IRequest<Result>
{
    /// <summary>The link's token.</summary>
    public string? Token { get; init; }

    /// <summary>The new address.</summary>
    public string? Email { get; init; }
}

internal sealed class ConfirmEmailValidator : AbstractValidator<ConfirmEmail>
{
    public ConfirmEmailValidator()
    {
        RuleFor(request => request.Token).Required("Token");
        RuleFor(request => request.Email).Required("Email");
    }
}

/// <summary>Changes the address, and notifies the old one. It starts no session, and ends none.</summary>
internal sealed class ConfirmEmailHandler(IRepository<UserToken> tokens, IOutbox outbox, IUnitOfWork work, TimeProvider clock)
    : IRequestHandler<ConfirmEmail, Result>
{
    public async Task<Result> Handle(ConfirmEmail request, CancellationToken cancellationToken)
    {
        var spec = new UserTokenSpec(UserTokenPurpose.ChangeEmail, request.Token!);
        if (await tokens.FirstOrDefaultAsync(spec, cancellationToken) is not { } token)
        {
            return AccountErrors.InvalidLink;
        }

        var left = token.User.Email;
        var confirmed = token.ConfirmEmail(request.Email!, clock.GetUtcNow());
        if (confirmed.IsFailure)
        {
            return confirmed;
        }

        outbox.Enqueue(new SendNotice(token.UserId, AccountNotice.EmailChanged, Masked.Recipient(token.Email)), left);
        return await work.SaveAsync(cancellationToken);
    }
}
