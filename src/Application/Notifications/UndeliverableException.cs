namespace ShopClean.Application.Notifications;

/// <summary>A message that can never be delivered as it is, such as to an address that does not exist: trying again cannot help.</summary>
public sealed class UndeliverableException : Exception
{
    /// <summary>Creates the exception.</summary>
    public UndeliverableException() { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Who refused it and why, for operators: without the recipient's address, which is masked there.</param>
    public UndeliverableException(string message)
        : base(message) { }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Who refused it and why, for operators: without the recipient's address, which is masked there.</param>
    /// <param name="innerException">How that showed.</param>
    public UndeliverableException(string message, Exception innerException)
        : base(message, innerException) { }
}
