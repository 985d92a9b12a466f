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
            words => words.ForgotDone
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
            words => words.ResetDone
        );
        Map<ConfirmEmail>(
            routes,
            EmailConfirmationMail.Page,
            AccountPage.Confirm,
            form => new ConfirmEmail { Email = form("email"), Token = form("token") },
            words => words.ConfirmDone
        );
    }

    private static void Map<TRequest>(
        IEndpointRouteBuilder routes,
        string path,
        Func<PageWords, PageForm, Html> page,
        Func<Func<string, string?>, TRequest> read,
        Func<PageWords, string> done
    )
        where TRequest : IRequest<Result>
    {
        routes
            .MapGet(path, (HttpContext http, ICurrentActor current) => Show(http, page(WordsOf(current), PageForm.Of(http.Request.Query))))
            .ExcludeFromDescription()
            .AllowAnonymous();
        routes
            .MapPost(path, (HttpContext http, IMediator mediator, ICurrentActor current) => SubmitAsync(http, mediator, WordsOf(current)))
            .WithMetadata(new LimitAttribute(RateLimit.Auth))
            .ExcludeFromDescription()
            .AllowAnonymous();

        async Task<IResult> SubmitAsync(HttpContext http, IMediator mediator, PageWords words)
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
                ? Show(http, page(words, PageForm.Of(form, outcome.Error, words)), StatusCodes.Status400BadRequest)
                : Show(http, AccountPage.Done(words, done(words)));
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

    private static PageWords WordsOf(ICurrentActor current) => PageWords.In(MailLanguages.Of(current.Language));

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
