using ShopClean.Application.Common;
using ShopClean.Application.Notifications;
using ShopClean.Domain.Notifications;

namespace ShopClean.Infrastructure.Jobs;

/// <summary>
/// A message was not delivered. The job engine keeps it and shows it to operators: so it says what went wrong with the recipient masked, and has no inner exception.
/// </summary>
/// <param name="message">What went wrong.</param>
#pragma warning disable RCS1194, CA1032 // A constructor that takes an inner exception is what must not be there.
internal class DeliveryException(string message) : Exception(message)
{
    /// <summary>Describes a failure so that it can be stored.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="recipient">Whom the message was for, who is masked: mail servers like to repeat the address.</param>
    public static DeliveryException Of(Exception failure, string recipient)
    {
        var text = OutboxErrorText.Clean(TextOf(failure), recipient);
        return failure is UndeliverableException ? new PermanentDeliveryException(text) : new DeliveryException(text);
    }

    // The innermost exception says more than "Failure sending mail".
    private static string TextOf(Exception failure) =>
        (failure is UndeliverableException or UnavailableException ? "" : $"{failure.GetType().Name}: ")
        + failure.Message
        + (failure.GetBaseException() is var cause && cause != failure ? $" ({cause.Message})" : "");
}

/// <summary>A message was not delivered, and trying again cannot help: its job is given up at once.</summary>
/// <param name="message">What went wrong.</param>
internal sealed class PermanentDeliveryException(string message) : DeliveryException(message);
