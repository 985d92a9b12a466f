using System.Linq.Expressions;
using ShopClean.Domain.Common;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>The examples of a feature. They are found by scanning the assemblies of the controllers.</summary>
public interface IExamples
{
    /// <summary>One example of each type that clients send or get.</summary>
    IEnumerable<object> All { get; }

    /// <summary>A call of each method that creates an error. Errors declared as fields are found without it.</summary>
    IEnumerable<Expression<Func<Error>>> Failures => [];
}

/// <summary>The time of every example.</summary>
public static class ExampleTime
{
    /// <summary>The time.</summary>
    public static readonly DateTimeOffset Now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
