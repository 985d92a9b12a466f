using Ardalis.Specification;
using FluentValidation;
using MediatR;
using ShopClean.Application.Common;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller verifies the phone number of the account with the code that was sent to it.</summary>
public sealed record VerifyPhone : IRequest<Result>
{
    /// <summary>The code: six digits.</summary>
    public string? Code { get; init; }
}

internal sealed class VerifyPhoneValidator : AbstractValidator<VerifyPhone>
{
    public VerifyPhoneValidator() =>
        RuleFor(request => request.Code)
            .Cascade(CascadeMode.Stop)
            .Required("Code")
            .Must(
                code => code!.Length == PhoneVerification.CodeLength && code.All(char.IsAsciiDigit),
                new Demand { Pattern = $"^[0-9]{{{PhoneVerification.CodeLength}}}$" }
            )
            .WithMessage($"Code must have {PhoneVerification.CodeLength} digits");
}

internal sealed class VerifyPhoneHandler(
    IRepository<User> users,
    IRepository<PhoneVerification> verifications,
    IUnitOfWork work,
    ICurrentActor current,
    TimeProvider clock
) : IRequestHandler<VerifyPhone, Result>
{
    public async Task<Result> Handle(VerifyPhone request, CancellationToken cancellationToken)
    {
        var id = current.RequireUserId();
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(id), cancellationToken);
        var verification = await verifications.FirstOrDefaultAsync(new PhoneVerificationSpec(id), cancellationToken);
        if (user is null || verification is null)
        {
            return AccountErrors.InvalidPhoneCode;
        }

        var tried = verification.Try(PhoneCodes.HashOf(id, request.Code!), user, clock.GetUtcNow());
        // A failed try is saved too. Of several at once each counts the others: whoever saves too late tries again.
        var saved = await work.SaveAsync(cancellationToken);
        return saved.IsFailure ? saved : tried;
    }
}

/// <summary>The code that was sent to a user.</summary>
internal sealed class PhoneVerificationSpec : SingleResultSpecification<PhoneVerification>
{
    public PhoneVerificationSpec(long userId) => Query.Where(verification => verification.UserId == userId);
}
