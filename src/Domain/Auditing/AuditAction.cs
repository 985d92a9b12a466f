namespace ShopClean.Domain.Auditing;

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>Something was created.</summary>
    Create,

    /// <summary>Something changed.</summary>
    Update,

    /// <summary>Something was deleted.</summary>
    Delete,

    /// <summary>A user signed in.</summary>
    Login,

    /// <summary>A login was refused.</summary>
    LoginFailed,

    /// <summary>A signed-in user sent a wrong current password.</summary>
    PasswordRefused,

    /// <summary>A refresh token was not exchanged.</summary>
    RefreshRefused,

    /// <summary>A used refresh token was presented again, and its session was ended.</summary>
    TokenReuse,

    /// <summary>A user ended the session in use.</summary>
    Logout,

    /// <summary>Sessions of a user were ended; the entry says why.</summary>
    SessionsEnded,

    /// <summary>A user chose another password.</summary>
    PasswordChanged,

    /// <summary>A link for a new password was asked for, and sent to the account's address.</summary>
    PasswordResetSent,

    /// <summary>A user asked for another address, which has to be confirmed.</summary>
    EmailChangeOrdered,

    /// <summary>The address of an account changed.</summary>
    EmailChanged,

    /// <summary>An address was verified.</summary>
    EmailVerified,

    /// <summary>A user was given another role.</summary>
    RoleChanged,

    /// <summary>An account was deactivated or activated again.</summary>
    StatusChanged,

    /// <summary>An operator had a job run again.</summary>
    JobRetried,

    /// <summary>An operator deleted a job.</summary>
    JobDeleted,

    /// <summary>An operator ran a recurring job before its time.</summary>
    JobTriggered,

    /// <summary>An operator removed a recurring job; the next start of the program adds it again.</summary>
    JobRemoved,
}

/// <summary>What entries are about.</summary>
public enum AuditSubject
{
    /// <summary>An account, with its sessions and external logins.</summary>
    User,

    /// <summary>A shop, with its members.</summary>
    Shop,

    /// <summary>A product, with its properties, pictures and stock.</summary>
    Product,

    /// <summary>A category.</summary>
    Category,

    /// <summary>A background job: the message that it delivers, or none for one that cleans.</summary>
    Job,
}
