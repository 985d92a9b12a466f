using ShopClean.Application.Notifications.Mails;
using ShopClean.Infrastructure.Mail;
using ShopClean.Infrastructure.Sms;

namespace ShopClean.WebApi.Development;

/// <summary>Serves captured mails and text messages to developers.</summary>
internal static class CapturedMailEndpoints
{
    /// <summary>The path of captured mails.</summary>
    public const string Path = "/dev/mail";

    /// <summary>The path of captured text messages.</summary>
    public const string SmsPath = "/dev/sms";

    private const int MaxListed = 200;

    /// <summary>Shows the captured mails at <see cref="Path"/>. For Development only: a mail's link is as good as its owner's password.</summary>
    public static void MapCapturedMail(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).ExcludeFromDescription().AllowAnonymous();
        group.MapGet("/", ListAsync);
        group.MapGet("/{file}", ShowAsync);
    }

    /// <summary>Shows the captured text messages at <see cref="SmsPath"/>. For Development only.</summary>
    public static void MapCapturedSms(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(SmsPath, (CapturedSmsMessages sms, HttpContext http) => Page(http, CapturedMailPage.List(sms.Latest(MaxListed))))
            .ExcludeFromDescription()
            .AllowAnonymous();

    private static async Task<IResult> ListAsync(CapturedMails mails, HttpContext http, CancellationToken ct)
    {
        var listed = new List<CapturedMail>();
        foreach (var name in mails.Names(MaxListed))
        {
            if (await mails.ReadAsync(name, ct) is { } mail)
            {
                listed.Add(mail);
            }
        }

        return Page(http, CapturedMailPage.List(listed));
    }

    private static async Task<IResult> ShowAsync(string file, CapturedMails mails, HttpContext http, CancellationToken ct) =>
        await mails.ReadAsync(file, ct) is { } mail
            ? Page(http, CapturedMailPage.Show(mail))
            : Page(http, CapturedMailPage.Missing(), StatusCodes.Status404NotFound);

    private static IResult Page(HttpContext http, Html page, int status = StatusCodes.Status200OK)
    {
        var headers = http.Response.Headers;
        // A frame's srcdoc inherits this policy: it blocks the mail's scripts, pictures and forms, but not its style attributes.
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }
}
