using System.Globalization;
using ShopClean.Application.Catalogue;
using ShopClean.Application.Notifications.Mails;

namespace ShopClean.Application.Tests.Catalogue;

public sealed class StaffEditMailTests
{
    private static readonly StaffEdit Edit = new(
        "Terracotta tile",
        "Keramik Jaya",
        "budi",
        [new("stockQuantity", "5", "4")],
        new DateTimeOffset(2026, 11, 20, 14, 30, 0, TimeSpan.Zero),
        "rina"
    );

    [Theory]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    [InlineData("fi-FI")]
    public void When_it_happened_is_told_alike_on_every_machine(string culture)
    {
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            StaffEditMail.Write(MailLanguage.English, Edit, "rina@example.com").Text.ShouldContain("on 2026-11-20 at 14:30 UTC");
            StaffEditMail.Write(MailLanguage.Indonesian, Edit, "rina@example.com").Text.ShouldContain("pada 2026-11-20 pukul 14:30 UTC");
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }
}
