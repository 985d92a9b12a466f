namespace ShopClean.Infrastructure.Mail;

/// <summary>What becomes of a mail.</summary>
internal enum MailProvider
{
    /// <summary>It is written to a file: for development and tests.</summary>
    Capture,

    /// <summary>It is handed to a mail server.</summary>
    Smtp,
}

/// <summary>How the connection to the mail server is secured.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: for a server on the same machine or network.</summary>
    None,

    /// <summary>It begins in clear and must change to TLS (usually port 587); a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>TLS from the first byte (usually port 465).</summary>
    Tls,
}

/// <summary>The settings under <c>Mail</c>.</summary>
internal sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>What becomes of mails; null for the default: <c>Capture</c> in Development, <c>Smtp</c> elsewhere.</summary>
    public MailProvider? Provider { get; set; }

    /// <summary>Whom captured mails come from where nothing is said. A server would refuse it: it is nobody's address.</summary>
    public const string CaptureFrom = "ShopClean <no-reply@shopclean.example>";

    /// <summary>Whom mails come from: an address, or <c>Name &lt;address&gt;</c>. Needed for <see cref="MailProvider.Smtp"/>.</summary>
    public string From { get; init; } = CaptureFrom;

    /// <summary>The mail server; needed for <see cref="MailProvider.Smtp"/>.</summary>
    public SmtpOptions Smtp { get; init; } = new();
}

/// <summary>The settings under <c>Mail:Smtp</c>.</summary>
internal sealed class SmtpOptions
{
    /// <summary>The server's name or address.</summary>
    public string Host { get; init; } = "";

    /// <summary>The server's port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>The name to log in with; empty for none.</summary>
    public string User { get; init; } = "";

    /// <summary>The password to log in with.</summary>
    public string Password { get; init; } = "";

    /// <summary>How the connection is secured.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;
}
