using ShopClean.Application.Common;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Application.Shops;
using ShopClean.WebApi.Accounts.Pages;

namespace ShopClean.WebApi.Shops;

/// <summary>Serves the page that the mail about an invitation to a shop opens. It says how to answer and is the same for every reader.</summary>
internal static class ShopInvitationPage
{
    /// <summary>Serves the page.</summary>
    public static void MapShopInvitationPage(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                ShopInvitationMail.Page,
                (HttpContext http, ICurrentActor current) => AccountPages.Show(http, PageIn(MailLanguages.Of(current.Language)))
            )
            .ExcludeFromDescription()
            .AllowAnonymous();

    private static Html PageIn(MailLanguage language) => language is MailLanguage.Indonesian ? Indonesian : English;

    private static Html English =>
        AccountPage.Layout(
            "en",
            "You are invited to a shop",
            Html.Of(
                $"""
                <p>You become a member only if you accept. An invitation that is not answered ends by itself.</p>
                <ol><li>Log in with the account that has the address of the mail, or register with that address and verify it.</li>
                <li>Open your invitations (<code>GET /api/v1/auth/invitations</code>).</li>
                <li>Accept or decline (<code>POST /api/v1/auth/invitations/{Key}/accept</code>, <code>/decline</code>).</li></ol>
                """
            )
        );

    private static Html Indonesian =>
        AccountPage.Layout(
            "id",
            "Anda diundang ke sebuah toko",
            Html.Of(
                $"""
                <p>Anda menjadi anggota hanya bila Anda menerimanya. Undangan yang tidak dijawab berakhir dengan sendirinya.</p>
                <ol><li>Masuklah dengan akun yang memiliki alamat email ini, atau daftarlah dengan alamat itu dan verifikasikan.</li>
                <li>Buka undangan Anda (<code>GET /api/v1/auth/invitations</code>).</li>
                <li>Terima atau tolak (<code>POST /api/v1/auth/invitations/{Key}/accept</code>, <code>/decline</code>).</li></ol>
                """
            )
        );

    private const string Key = "{id}";
}
