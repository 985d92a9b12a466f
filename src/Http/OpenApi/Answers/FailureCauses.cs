using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ShopClean.Domain.Access;
using ShopClean.Domain.Common;
using ShopClean.Http.Access;
using ShopClean.Http.Answers;
using ShopClean.Http.Lists;
using ShopClean.Http.Uploads;

namespace ShopClean.Http.OpenApi.Answers;

/// <summary>Lists the failures of an operation: those that follow from its parameters, method and access, and those that it declares.</summary>
internal static class FailureCauses
{
    // What an Idempotency-Key adds.
    private static readonly string[] OfKey = [ErrorCodes.ValidationError, ErrorCodes.IdempotencyKeyReused, KnownFailures.KeyInUse];

    public static IEnumerable<string> Of(ApiDescription operation, MethodInfo action)
    {
        var fails = action.GetCustomAttributes<FailsAttribute>().ToList();
        return OfInput(operation, action)
            .Concat(action.GetCustomAttribute<AccessAttribute>() is { } access ? OfAccess(access.Right) : [])
            .Concat(OfMethod(operation.HttpMethod!))
            .Concat(fails.SelectMany(one => one.Causes))
            .Concat([ErrorCodes.NotAcceptable, ErrorCodes.RateLimitExceeded, ErrorCodes.InternalError, ErrorCodes.ServiceUnavailable])
            .Where(cause => fails.TrueForAll(one => one.Never != cause))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OfInput(ApiDescription operation, MethodInfo action)
    {
        var sources = operation.ParameterDescriptions.Select(parameter => parameter.Source).ToHashSet();
        if (sources.Contains(BindingSource.Body))
        {
            yield return ErrorCodes.RequestTimeout;
            yield return ErrorCodes.PayloadTooLarge;
            yield return ErrorCodes.UnsupportedMediaType;
        }

        if (action.IsDefined(typeof(UploadsAttribute)))
        {
            yield return ErrorCodes.RequestTimeout;
            yield return KnownFailures.NoPicture;
            yield return KnownFailures.PictureTooLarge;
            yield return KnownFailures.NoForm;
            // The picture changes what was there before it.
            yield return ErrorCodes.PreconditionFailed;
        }

        if (sources.Contains(BindingSource.Body) || sources.Contains(BindingSource.Query) || action.IsDefined(typeof(ListsAttribute)))
        {
            yield return ErrorCodes.ValidationError;
        }

        if (sources.Contains(BindingSource.Path))
        {
            yield return ErrorCodes.ResourceNotFound;
        }
    }

    // Where tokens are got, none is read; elsewhere a bad one is refused on public routes too.
    private static IEnumerable<string> OfAccess(Right right)
    {
        if (right == Right.SignIn)
        {
            yield break;
        }

        yield return ErrorCodes.InvalidAccessToken;
        yield return ErrorCodes.AccessTokenExpired;
        yield return ErrorCodes.AccountDisabled;
        var rule = Rights.RuleOf(right);
        if (!rule.IsPublic)
        {
            yield return ErrorCodes.MissingToken;
        }

        if (!rule.IsForEveryUser && !rule.IsPublic)
        {
            yield return ErrorCodes.InsufficientPermissions;
        }
    }

    private static string[] OfMethod(string method) =>
        HttpMethods.IsGet(method) ? []
        : HttpMethods.IsPost(method) ? OfKey
        : [ErrorCodes.PreconditionFailed, .. OfKey];
}
