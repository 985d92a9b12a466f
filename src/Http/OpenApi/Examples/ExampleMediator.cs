using MediatR;
using ShopClean.Application.Common.Querying;
using ShopClean.Domain.Common;

namespace ShopClean.Http.OpenApi.Examples;

/// <summary>Answers every request with success and the example of its result type.</summary>
/// <param name="examples">The examples.</param>
/// <param name="answered">The type that the operation says it answers, which may be richer than the use case's.</param>
internal sealed class ExampleMediator(KnownExamples examples, Type? answered) : IMediator
{
    private static readonly PageInfo FirstPage = new()
    {
        CurrentPage = 1,
        ItemsPerPage = 10,
        TotalItems = 25,
        NextCursor = "AfJ2Y3JlYXRlZEF0OjIwMjQtMDEtMDE",
    };

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
        Task.FromResult((TResponse)OutcomeOf(typeof(TResponse)));

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => Task.CompletedTask;

    private object OutcomeOf(Type outcome)
    {
        if (outcome == typeof(Result))
        {
            return Result.Success;
        }

        var value = outcome.GetGenericArguments()[0];
        return outcome.GetMethod(nameof(Result<>.Succeeded))!.Invoke(null, [ValueOf(value)])!;
    }

    private object ValueOf(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
        {
            return Activator.CreateInstance(type, RowsOf(type.GetGenericArguments()[0]), FirstPage, FieldSelection.Whole)!;
        }

        return examples.Of(answered is not null && type.IsAssignableFrom(answered) ? answered : type);
    }

    private Array RowsOf(Type item)
    {
        var rows = Array.CreateInstance(item, 1);
        rows.SetValue(examples.Of(item), 0);
        return rows;
    }
}
