using MediatR;
using ShopClean.Application.Accounts;
using ShopClean.Application.Accounts.Mails;
using ShopClean.Application.Common;
using ShopClean.Application.Notifications.Mails;
using ShopClean.Domain.Common;
using ShopClean.Http.Limits;

namespace ShopClean.WebApi.Accounts.Pages;

/// <summary>
/// Serves the pages that links in mails open: new password, request of a link, confirmation of an address. They are forms without scripts over the use
/// cases of the API. Opening one changes nothing, so mail scanners may.
/// </summary>
internal static class AccountPages
{
    private const int MaxFieldLength = 2000;

    /// <summary>Serves the pages.</summary>
    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        Map<ForgotPassword>(
            routes,
            NoticeMail.Page,
            AccountPage.Forgot,
            form => new ForgotPassword { Email = form("email") },
            texts => texts.ForgotDone
        );
        Map<ResetPassword>(
            routes,
            PasswordResetMail.Page,
            AccountPage.Reset,
            form => new ResetPassword
            {
                Email = form("email"),
                Token = form("token"),
                NewPassword = form("newPassword"),
                ConfirmPassword = form("confirmPassword"),
            },
            texts => texts.ResetDone
        );
        Map<ConfirmEmail>(
            routes,
            EmailConfirmationMail.Page,
            AccountPage.Confirm,
            form => new ConfirmEmail { Email = form("email"), Token = form("token") },
            texts => texts.ConfirmDone
        );
    }

    private static void Map<TRequest>(
        IEndpointRouteBuilder routes,
        string path,
        Func<PageTexts, PageForm, Html> page,
        Func<Func<string, string?>, TRequest> read,
        Func<PageTexts, string> done
    )
        where TRequest : IRequest<Result>
    {
        routes
            .MapGet(path, (HttpContext http, ICurrentActor current) => Show(http, page(TextsOf(current), PageForm.Of(http.Request.Query))))
            .ExcludeFromDescription()
            .AllowAnonymous();
        routes
            .MapPost(path, (HttpContext http, IMediator mediator, ICurrentActor current) => SubmitAsync(http, mediator, TextsOf(current)))
            .WithMetadata(new LimitAttribute(RateLimit.Auth))
            .ExcludeFromDescription()
            .AllowAnonymous();

        async Task<IResult> SubmitAsync(HttpContext http, IMediator mediator, PageTexts texts)
        {
            // No anti-forgery token is needed: the forms use no cookies, and only their fields authorize.
            if (!http.Request.HasFormContentType)
            {
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            }

            if (await ReadAsync(http.Request) is not { } form)
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }

            var outcome = await mediator.Send(read(name => Field(form, name)), http.RequestAborted);
            return outcome.IsFailure
                ? Show(http, page(texts, PageForm.Of(form, outcome.Error, texts)), StatusCodes.Status400BadRequest)
                : Show(http, AccountPage.Done(texts, done(texts)));
        }
    }

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static string? Field(IFormCollection form, string name) =>
        form.TryGetValue(name, out var values) && values is [{ Length: <= MaxFieldLength } value] ? value : null;

    private static PageTexts TextsOf(ICurrentActor current) => PageTexts.In(MailLanguages.Of(current.Language));

    /// <summary>Answers a page: no resources but its style, forms only to this site, never cached.</summary>
    public static IResult Show(HttpContext http, Html page, int status = StatusCodes.Status200OK)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src '{AccountPage.StyleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        return Results.Content(page.ToString(), "text/html; charset=utf-8", statusCode: status);
    }
}
