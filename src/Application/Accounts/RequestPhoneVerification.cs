using MediatR;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.Application.Accounts;

/// <summary>The caller asks for a code by text message, to verify the phone number of the account.</summary>
public sealed record RequestPhoneVerification : IRequest<Result>;

internal sealed class RequestPhoneVerificationHandler(
    IRepository<User> users,
    ISmsSender sms,
    IOutbox outbox,
    IUnitOfWork work,
    ICurrentActor current
) : IRequestHandler<RequestPhoneVerification, Result>
{
    public async Task<Result> Handle(RequestPhoneVerification request, CancellationToken cancellationToken)
    {
        var user = await users.FirstOrDefaultAsync(new UserByIdSpec(current.RequireUserId()), cancellationToken);
        if (user?.PhoneNumber is not { } number)
        {
            return Error.Validation("phoneNumber", "The account has no phone number: set one with PUT /api/v1/auth/profile");
        }

        if (!sms.IsAvailable)
        {
            return AccountErrors.NoTextMessages;
        }

        outbox.Enqueue(new SendPhoneCode(user.Id), number);
        return await work.SaveAsync(cancellationToken);
    }
}
