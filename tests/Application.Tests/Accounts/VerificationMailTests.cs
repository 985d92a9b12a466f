using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Tests.Accounts;

public sealed class VerificationMailTests
{
    private static readonly Uri PublicUrl = new("https://shop.example/");

    [Fact]
    public void The_link_leads_to_the_verification_with_token_and_address_escaped()
    {
        var mail = VerificationMail.Write(MailLanguage.English, "jane", "jane+shop@example.com", "a/b+c==", PublicUrl);

        const string Link = "https://shop.example/api/v1/auth/verify-email?token=a%2Fb%2Bc%3D%3D&email=jane%2Bshop%40example.com";
        mail.To.ShouldBe("jane+shop@example.com");
        mail.Text.ShouldContain($"\r\n{Link}\r\n");
        mail.Html.ShouldContain($"href=\"{Link.Replace("&", "&amp;", StringComparison.Ordinal)}\"");
    }

    [Fact]
    public void English_and_Indonesian_say_it_in_their_words()
    {
        var english = VerificationMail.Write(MailLanguage.English, "jane", "jane@example.com", "t", PublicUrl);
        var indonesian = VerificationMail.Write(MailLanguage.Indonesian, "jane", "jane@example.com", "t", PublicUrl);

        english.Subject.ShouldBe("Verify your e-mail address");
        english.Html.ShouldContain("<html lang=\"en\">");
        indonesian.Subject.ShouldBe("Verifikasi alamat email Anda");
        indonesian.Html.ShouldContain("<html lang=\"id\">");
        indonesian.Text.ShouldContain("Halo jane,");
    }

    [Fact]
    public void A_name_cannot_bring_markup_along()
    {
        var mail = VerificationMail.Write(MailLanguage.English, "<script>alert(1)</script>", "jane@example.com", "t", PublicUrl);

        mail.Html.ShouldNotContain("<script>");
        mail.Html.ShouldContain("&lt;script&gt;");
    }

    [Theory]
    [InlineData("https://shop.example", "https://shop.example/x?a=1")]
    [InlineData("https://shop.example/shop/", "https://shop.example/shop/x?a=1")]
    [InlineData("http://localhost:5080/?q=1#f", "http://localhost:5080/x?a=1")]
    public void Links_keep_the_path_that_the_shop_is_reached_under(string publicUrl, string link) =>
        PublicLinks.To(new Uri(publicUrl), "x", ("a", "1")).ShouldBe(link);

    [Theory]
    [InlineData("id", MailLanguage.Indonesian)]
    [InlineData("id-ID,id;q=0.9,en;q=0.8", MailLanguage.Indonesian)]
    [InlineData("in", MailLanguage.Indonesian)]
    [InlineData("en-US,id;q=0.5", MailLanguage.English)]
    [InlineData("de", MailLanguage.English)]
    [InlineData("", MailLanguage.English)]
    [InlineData(null, MailLanguage.English)]
    public void Mails_are_English_unless_Indonesian_comes_first(string? tag, MailLanguage language) =>
        MailLanguages.Of(tag).ShouldBe(language);
}
