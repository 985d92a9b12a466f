namespace ShopClean.Domain.Common;

/// <summary>Continues outcomes that went well; a failure goes through unchanged.</summary>
public static class ResultExtensions
{
    /// <summary>The outcome with another value, made of its own.</summary>
    public static Result<TOther> Map<T, TOther>(this Result<T> outcome, Func<T, TOther> map) =>
        outcome.IsFailure ? outcome.Error : Result<TOther>.Succeeded(map(outcome.Value));

    /// <inheritdoc cref="Map"/>
    public static async Task<Result<TOther>> MapAsync<T, TOther>(this Task<Result<T>> outcome, Func<T, TOther> map) =>
        (await outcome).Map(map);

    /// <summary>The outcome of a next step, which needs the value.</summary>
    public static async Task<Result<TOther>> ThenAsync<T, TOther>(this Task<Result<T>> outcome, Func<T, Task<Result<TOther>>> next)
    {
        var before = await outcome;
        return before.IsFailure ? before.Error : await next(before.Value);
    }

    /// <summary>The outcome without its value.</summary>
    public static async Task<Result> IgnoreValueAsync<T>(this Task<Result<T>> outcome) =>
        await outcome is { IsFailure: true, Error: { } error } ? error : Result.Success;
}
