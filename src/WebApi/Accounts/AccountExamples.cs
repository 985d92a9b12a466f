using System.Linq.Expressions;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.External;
using ShopClean.Application.Common;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;
using ShopClean.Http.OpenApi.Examples;

namespace ShopClean.WebApi.Accounts;

/// <summary>Examples of accounts, those of the contract where it has one.</summary>
internal sealed class AccountExamples : IExamples
{
    private const string Email = "john@example.com";
    private const string Password = "SecurePass123!";
    private const string NewPassword = "Kayu-jati 7 lapis";
    private const string AccessToken = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9...";
    private const string RefreshToken = "q1D6mYk0sVwX3nJ8uB5cRz7tPf2aLh9e";

    private static readonly string[] OwnedShops = ["Jaya Keramik"];

    private static readonly UserResponse Registered = new()
    {
        Id = 1,
        Username = "johndoe",
        Email = Email,
        PhoneNumber = "+6281234567890",
        Role = GlobalRole.User,
        IsActive = true,
        CreatedAt = ExampleTime.Now,
        UpdatedAt = ExampleTime.Now,
    };

    private static readonly UserResponse Verified = Registered with { IsVerified = true, EmailVerifiedAt = ExampleTime.Now };

    private static readonly UserResponse LoggedIn = Verified with { LastLogin = ExampleTime.Now };

    public IEnumerable<object> All { get; } =
    [
        new Register
        {
            Username = "johndoe",
            Email = Email,
            PhoneNumber = "+6281234567890",
            Password = Password,
            ConfirmPassword = Password,
        },
        new RegisteredResponse(Registered, RequiresEmailVerification: true),
        new VerifyEmail { Token = "abc123xyz789", Email = Email },
        new VerifiedResponse(
            new VerifiedUserResponse
            {
                Id = 1,
                Username = "johndoe",
                Email = Email,
                IsVerified = true,
                EmailVerifiedAt = ExampleTime.Now,
            },
            AlreadyVerified: false
        ),
        new ResendVerification { Email = Email },
        new ForgotPassword { Email = Email },
        new ResetPassword
        {
            Email = Email,
            Token = "abc123xyz789",
            NewPassword = NewPassword,
            ConfirmPassword = NewPassword,
        },
        new VerifyPhone { Code = "042137" },
        new ChangePassword
        {
            CurrentPassword = Password,
            NewPassword = NewPassword,
            ConfirmPassword = NewPassword,
        },
        new ChangeEmail { NewEmail = "john.doe@example.com", Password = Password },
        new ConfirmEmail { Token = "abc123xyz789", Email = "john.doe@example.com" },
        new UpdateProfile
        {
            Username = "johndoe",
            PhoneNumber = "+6281234567890",
            Language = "id",
        },
        new InviteUser
        {
            Username = "johndoe",
            Email = Email,
            PhoneNumber = "+6281234567890",
            Role = GlobalRole.User,
        },
        new UpdateUser
        {
            Username = "johndoe",
            Email = Email,
            PhoneNumber = "+6281234567890",
        },
        new AppointUser { Role = GlobalRole.Admin },
        new SetUserStatus { IsActive = false },
        new Login { Identifier = "johndoe", Password = Password },
        new LoginResponse
        {
            User = LoggedIn,
            AccessToken = AccessToken,
            ExpiresIn = 900,
            RefreshToken = RefreshToken,
        },
        new ExternalSignInResponse("https://accounts.google.com/o/oauth2/v2/auth?client_id=...&code_challenge=...&state=..."),
        new ExternalLoginResponse("google", ExampleTime.Now),
        new RefreshSession { RefreshToken = RefreshToken },
        new TokensResponse
        {
            AccessToken = AccessToken,
            ExpiresIn = 900,
            RefreshToken = RefreshToken,
        },
        new SessionResponse
        {
            Id = 12,
            Device = "Firefox on Linux",
            IpAddress = "203.0.113.7",
            CreatedAt = ExampleTime.Now,
            LastUsedAt = ExampleTime.Now,
            IsCurrent = true,
        },
        LoggedIn,
        new ProfileResponse
        {
            Id = 1,
            Username = "johndoe",
            Email = Email,
            PhoneNumber = "+6281234567890",
            Role = GlobalRole.User,
            IsVerified = true,
            EmailVerifiedAt = ExampleTime.Now,
            IsActive = true,
            LastLogin = ExampleTime.Now,
            CreatedAt = ExampleTime.Now,
            UpdatedAt = ExampleTime.Now,
            Language = "en",
            IsPhoneVerified = true,
            Shops =
            [
                new MembershipResponse
                {
                    Id = 42,
                    Name = "Jaya Keramik",
                    Slug = "jaya-keramik",
                    Role = ShopRole.Owner,
                },
            ],
        },
        new AvatarResponse
        {
            Id = 1,
            Username = "johndoe",
            AvatarUrl = new PictureUrl("users/user_1704067200_q4d8w0k6m2x9e5bc.webp"),
        },
    ];

    public IEnumerable<Expression<Func<Error>>> Failures =>
        [
            () => AccountErrors.OwnsShops(OwnedShops),
            () => AccountErrors.TooManyTries(TimeSpan.FromMinutes(15)),
            () => ExternalErrors.NotConfigured(ExternalProvider.Google),
            () => ExternalErrors.Denied(ExternalProvider.Google),
            () => ExternalErrors.Unavailable(ExternalProvider.Google),
            () => ExternalErrors.NoAddress(ExternalProvider.Facebook),
            () => ExternalErrors.AddressTaken(ExternalProvider.Facebook),
            () => ExternalErrors.AlreadyLinked(ExternalProvider.Google),
        ];
}
