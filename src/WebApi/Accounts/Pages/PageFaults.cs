using ShopClean.Domain.Accounts;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>Translates the faults of the account pages into Indonesian. A test checks that none is missing.</summary>
internal static class PageFaults
{
    /// <summary>The Indonesian words, by the English ones.</summary>
    public static readonly IReadOnlyDictionary<string, string> Indonesian = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Email is required"] = "Alamat email wajib diisi",
        [$"Email may have at most {UserLimits.MaxEmail} characters"] = $"Alamat email paling banyak {UserLimits.MaxEmail} karakter",
        ["Email must be an e-mail address, such as name@example.com"] = "Alamat email harus berbentuk seperti nama@example.com",
        ["Token is required"] = "Tautan ini tidak lengkap: bukalah dari email sekali lagi",
        ["Password is required"] = "Kata sandi wajib diisi",
        [$"Password must have at least {UserLimits.MinPassword} characters"] = $"Kata sandi sedikitnya {UserLimits.MinPassword} karakter",
        [$"Password may have at most {UserLimits.MaxPassword} characters"] = $"Kata sandi paling banyak {UserLimits.MaxPassword} karakter",
        ["Password must have a lower-case letter"] = "Kata sandi harus memuat huruf kecil",
        ["Password must have an upper-case letter"] = "Kata sandi harus memuat huruf besar",
        ["Password must have a digit"] = "Kata sandi harus memuat angka",
        ["Password must have a character that is neither a letter nor a digit"] = "Kata sandi harus memuat karakter selain huruf dan angka",
        ["Password is one of the most common ones, or nearly: choose one that nobody would guess"] =
            "Kata sandi ini termasuk yang paling umum, atau mirip: pilih yang tidak dapat ditebak siapa pun",
        ["Password must not contain your username"] = "Kata sandi tidak boleh memuat nama pengguna Anda",
        ["Password must not contain your email address or the part of it before the @"] =
            "Kata sandi tidak boleh memuat alamat email Anda atau bagian sebelum tanda @",
        ["Password confirmation is required"] = "Kata sandi wajib diisi sekali lagi",
        ["Password confirmation does not match the password"] = "Kedua kata sandi tidak sama",
        [AccountErrors.InvalidLink.Message] = "Tautan ini tidak berlaku atau sudah digunakan. Silakan minta yang baru.",
        [AccountErrors.LinkExpired.Message] = "Tautan ini sudah kedaluwarsa. Silakan minta yang baru.",
        ["User with this email already exists"] = "Alamat email ini sudah digunakan akun lain",
    };
}
