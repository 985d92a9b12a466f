using System.Net;
using Microsoft.EntityFrameworkCore;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Testing.Api;

namespace ShopClean.Api.Tests.Common;

/// <summary>How long the answer to a repeatable request is remembered.</summary>
public sealed class ForgottenAnswerTests(ShopApi api) : IClassFixture<ShopApi>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_is_remembered_for_a_day()
    {
        var first = await RegisterAsync();

        api.Clock.Skip(TimeSpan.FromHours(23));
        (await RegisterAsync()).Text.ShouldBe(first.Text);

        api.Clock.Skip(TimeSpan.FromHours(2));
        var anew = await RegisterAsync();
        anew.Expecting(HttpStatusCode.BadRequest).Text.ShouldNotBe(first.Text);
        (await RegisterAsync()).Text.ShouldBe(anew.Text);
    }

    [Fact]
    public async Task What_is_forgotten_is_deleted()
    {
        await RegisterAsync();
        api.Clock.Skip(TimeSpan.FromHours(25));

        await api.CleanIdempotencyKeysAsync();

        await using var database = api.Database();
        (await database.Set<IdempotencyKey>().CountAsync(Cancellation)).ShouldBe(0);
    }

    private Task<Answer> RegisterAsync() =>
        api.Guest.PostAsync("auth/register", new { username = "x" }, request => request.Headers.Add("Idempotency-Key", "a day"));
}
