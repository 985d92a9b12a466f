namespace ShopClean.Http.Answers;

/// <summary>The success codes of the contract: clients branch on them, so they never change.</summary>
public static class SuccessCodes
{
#pragma warning disable CS1591 // The names say it.
    public const string Ok = "OK";
    public const string UserCreated = "USER_CREATED";
    public const string LoginSuccess = "LOGIN_SUCCESS";
    public const string LogoutSuccess = "LOGOUT_SUCCESS";
    public const string TokenRefreshed = "TOKEN_REFRESHED";
    public const string EmailVerified = "EMAIL_VERIFIED";
    public const string EmailVerificationSent = "EMAIL_VERIFICATION_SENT";
    public const string PasswordChanged = "PASSWORD_CHANGED";
    public const string PasswordResetSent = "PASSWORD_RESET_SENT";
    public const string PasswordReset = "PASSWORD_RESET";
    public const string ProfileUpdated = "PROFILE_UPDATED";
    public const string ResourceCreated = "RESOURCE_CREATED";
    public const string ResourceUpdated = "RESOURCE_UPDATED";
    public const string ResourceDeleted = "RESOURCE_DELETED";
    public const string FileUploaded = "FILE_UPLOADED";
    public const string StatusUpdated = "STATUS_UPDATED";
#pragma warning restore CS1591
}
