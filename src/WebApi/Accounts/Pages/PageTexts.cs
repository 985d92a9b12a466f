using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>The texts of the account pages in one language.</summary>
internal sealed record PageTexts
{
    private static readonly PageTexts English = new()
    {
        Language = "en",
        Email = "Your e-mail address",
        NewPassword = "New password",
        ConfirmPassword = "New password once more",
        Done = "Done",
        ForgotTitle = "Forgot your password?",
        ForgotText = "Tell us the address of your account, and we send you a link by which you choose a new password.",
        ForgotAction = "Send me the link",
        ForgotDone = "If there is an account with this address, a mail is on its way.",
        ResetTitle = "Choose a new password",
        ResetText =
            $"It needs at least {UserLimits.MinPassword} characters: lower and upper case, a digit, and something else. All your sessions will end.",
        ResetAction = "Change my password",
        ResetDone = "Your password is changed. You can log in with the new one now.",
        ConfirmTitle = "Confirm your new address",
        ConfirmText = "From then on your account uses this address:",
        ConfirmAction = "Confirm",
        ConfirmDone = "Your new address is in use from now on.",
    };

    private static readonly PageTexts Indonesian = new()
    {
        Language = "id",
        Email = "Alamat email Anda",
        NewPassword = "Kata sandi baru",
        ConfirmPassword = "Kata sandi baru sekali lagi",
        Done = "Selesai",
        ForgotTitle = "Lupa kata sandi?",
        ForgotText = "Beri tahu kami alamat akun Anda, dan kami kirimkan tautan untuk memilih kata sandi baru.",
        ForgotAction = "Kirimkan tautan",
        ForgotDone = "Jika ada akun dengan alamat ini, email sedang dalam perjalanan.",
        ResetTitle = "Pilih kata sandi baru",
        ResetText =
            $"Sedikitnya {UserLimits.MinPassword} karakter: huruf kecil dan besar, angka, dan karakter lain. Semua sesi Anda akan diakhiri.",
        ResetAction = "Ubah kata sandi saya",
        ResetDone = "Kata sandi Anda sudah diubah. Anda dapat masuk dengan yang baru sekarang.",
        ConfirmTitle = "Konfirmasikan alamat baru Anda",
        ConfirmText = "Setelah itu akun Anda menggunakan alamat ini:",
        ConfirmAction = "Konfirmasi",
        ConfirmDone = "Mulai sekarang alamat baru Anda digunakan.",
        Faults = PageFaults.Indonesian,
    };

    public required string Language { get; init; }
    public required string Email { get; init; }
    public required string NewPassword { get; init; }
    public required string ConfirmPassword { get; init; }
    public required string Done { get; init; }
    public required string ForgotTitle { get; init; }
    public required string ForgotText { get; init; }
    public required string ForgotAction { get; init; }
    public required string ForgotDone { get; init; }
    public required string ResetTitle { get; init; }
    public required string ResetText { get; init; }
    public required string ResetAction { get; init; }
    public required string ResetDone { get; init; }
    public required string ConfirmTitle { get; init; }
    public required string ConfirmText { get; init; }
    public required string ConfirmAction { get; init; }
    public required string ConfirmDone { get; init; }

    // The use cases report faults in English.
    private IReadOnlyDictionary<(string? Field, string Code), string> Faults { get; init; } =
        new Dictionary<(string? Field, string Code), string>();

    /// <summary>The message of a field's fault in the page's language.</summary>
    public string Of(FieldFault fault) => Faults.GetValueOrDefault((fault.Field, fault.Code ?? ""), fault.Message);

    /// <summary>The message of an error in the page's language.</summary>
    public string Of(Error error) => Faults.GetValueOrDefault((null, error.Code), error.Message);

    /// <summary>The texts of a language.</summary>
    public static PageTexts In(MailLanguage language) =>
        language switch
        {
            MailLanguage.English => English,
            MailLanguage.Indonesian => Indonesian,
        };
}
