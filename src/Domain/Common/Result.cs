using System.Diagnostics.CodeAnalysis;

namespace ShopClean.Domain.Common;

/// <summary>An outcome that can be made from an <see cref="Error"/>: what lets one validation behaviour serve every use case.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOutcome<out TSelf>
    where TSelf : IOutcome<TSelf>
{
    /// <summary>Whether it failed.</summary>
    bool IsFailure { get; }

    /// <summary>Why it failed; null where it did not.</summary>
    Error? Error { get; }

    /// <summary>The failed outcome.</summary>
    static abstract TSelf Failed(Error error);
}

/// <summary>The outcome of an operation that gives nothing back.</summary>
public readonly record struct Result : IOutcome<Result>
{
    /// <summary>The outcome of an operation that went well.</summary>
    public static readonly Result Success;

    private Result(Error error) => Error = error;

    /// <inheritdoc/>
    public Error? Error { get; }

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(Error))]
    public bool IsFailure => Error is not null;

    /// <inheritdoc/>
    public static Result Failed(Error error) => new(error);

    /// <summary>Throws where it failed: for jobs, which are retried when they throw.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public void OrThrow()
    {
        if (IsFailure)
        {
            throw new InvalidOperationException($"{Error.Code}: {Error.Message}");
        }
    }

    /// <summary>A failed outcome, written as its error.</summary>
    public static implicit operator Result(Error error) => new(error);
}

/// <summary>The outcome of an operation that gives a value back.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct Result<T> : IOutcome<Result<T>>
{
    private readonly T? value;

    private Result(T value) => this.value = value;

    private Result(Error error) => Error = error;

    /// <inheritdoc/>
    public Error? Error { get; }

    /// <inheritdoc/>
    [MemberNotNullWhen(true, nameof(Error))]
    public bool IsFailure => Error is not null;

    /// <summary>The value of an outcome that went well.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public T Value => IsFailure ? throw new InvalidOperationException($"There is no value: {Error.Message}") : value!;

    /// <inheritdoc/>
    public static Result<T> Failed(Error error) => new(error);

    /// <summary>A good outcome, for values whose type is an interface, which C# does not convert.</summary>
    public static Result<T> Succeeded(T value) => new(value);

    /// <summary>A good outcome, written as its value.</summary>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>A failed outcome, written as its error.</summary>
    public static implicit operator Result<T>(Error error) => new(error);
}
