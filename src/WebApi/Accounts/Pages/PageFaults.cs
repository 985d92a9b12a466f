using ShopClean.Application.Accounts;
using ShopClean.Domain.Accounts;
using ShopClean.Domain.Common;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>Translates the faults of the account pages into Indonesian. A test checks that none is missing.</summary>
internal static class PageFaults
{
    private const string Email = "email";
    private const string Password = "newPassword";
    private const string Confirmation = "confirmPassword";

    /// <summary>The Indonesian messages, by field (null for the whole form) and code.</summary>
    public static readonly IReadOnlyDictionary<(string? Field, string Code), string> Indonesian = new Dictionary<
        (string? Field, string Code),
        string
    >
    {
        [(Email, AccountFaults.Required)] = "Alamat email wajib diisi",
        [(Email, AccountFaults.TooLong)] = $"Alamat email paling banyak {UserLimits.MaxEmail} karakter",
        [(Email, AccountFaults.EmailInvalid)] = "Alamat email harus berbentuk seperti nama@example.com",
        [("token", AccountFaults.Required)] = "Tautan ini tidak lengkap: bukalah dari email sekali lagi",
        [(Password, AccountFaults.PasswordRequired)] = "Kata sandi wajib diisi",
        [(Password, AccountFaults.PasswordTooShort)] = $"Kata sandi sedikitnya {UserLimits.MinPassword} karakter",
        [(Password, AccountFaults.PasswordTooLong)] = $"Kata sandi paling banyak {UserLimits.MaxPassword} karakter",
        [(Password, AccountFaults.PasswordWithoutLowerCase)] = "Kata sandi harus memuat huruf kecil",
        [(Password, AccountFaults.PasswordWithoutUpperCase)] = "Kata sandi harus memuat huruf besar",
        [(Password, AccountFaults.PasswordWithoutDigit)] = "Kata sandi harus memuat angka",
        [(Password, AccountFaults.PasswordWithoutSymbol)] = "Kata sandi harus memuat karakter selain huruf dan angka",
        [(Password, AccountFaults.PasswordTooCommon)] =
            "Kata sandi ini termasuk yang paling umum, atau mirip: pilih yang tidak dapat ditebak siapa pun",
        [(Password, AccountFaults.PasswordHasUsername)] = "Kata sandi tidak boleh memuat nama pengguna Anda",
        [(Password, AccountFaults.PasswordHasEmail)] = "Kata sandi tidak boleh memuat alamat email Anda atau bagian sebelum tanda @",
        [(Confirmation, AccountFaults.Required)] = "Kata sandi wajib diisi sekali lagi",
        [(Confirmation, AccountFaults.PasswordNotRepeated)] = "Kedua kata sandi tidak sama",
        [(null, ErrorCodes.InvalidToken)] = "Tautan ini tidak berlaku atau sudah digunakan. Silakan minta yang baru.",
        [(null, ErrorCodes.TokenExpired)] = "Tautan ini sudah kedaluwarsa. Silakan minta yang baru.",
        [(null, ErrorCodes.ResourceAlreadyExists)] = "Alamat email ini sudah digunakan akun lain",
    };
}
