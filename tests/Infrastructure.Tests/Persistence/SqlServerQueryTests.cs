using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ardalis.Specification;
using AutoMapper.Internal;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Common;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Common.Querying.Paging;
using ShopClean.Build.Database;
using ShopClean.Domain.Access;
using ShopClean.Domain.Accounts;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Tests.Persistence;

/// <summary>SQL Server understands whatever the shop asks: every specification there is, and every question to a list. No server is needed to see that.</summary>
public sealed class SqlServerQueryTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Actor[] Actors =
    [
        Actor.Guest,
        new()
        {
            UserId = 2,
            IsVerified = true,
            Shops = new Dictionary<long, ShopRole> { [1] = ShopRole.Staff },
        },
        new() { UserId = 1, IsAdmin = true },
    ];

    public static TheoryData<string> Resources => [.. FieldIndexTests.Tables.Select(table => ResourceOf(table).Name).Distinct()];

    public static TheoryData<string> Specifications => [.. Concrete().Select(type => type.ToString()).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Resources))]
    public void Every_question_to_a_list_translates(string resource) =>
        Call(nameof(EveryQuestionTranslates), [FieldIndexTests.Tables.Select(ResourceOf).First(type => type.Name == resource)]);

    [Theory, MemberData(nameof(Specifications))]
    public void Every_specification_translates(string name)
    {
        var type = Concrete().Single(one => one.ToString() == name);
        foreach (var constructor in type.GetConstructors())
        {
            foreach (var actor in Actors)
            {
                var specification = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter, actor))]);
                var types = type.BaseType!.GenericTypeArguments;
                Call(types.Length == 1 ? nameof(Translates) : nameof(TranslatesProjected), types, specification);
            }
        }
    }

    private static void Translates<T>(Specification<T> specification)
        where T : class
    {
        using var context = Designs.Open(DatabaseProvider.SqlServer);
        new SpecificationEvaluator(context).GetQuery(context.Set<T>(), specification).ToQueryString().ShouldContain("SELECT");
    }

    private static void TranslatesProjected<T, TResult>(Specification<T, TResult> specification)
        where T : class
    {
        using var context = Designs.Open(DatabaseProvider.SqlServer);
        new SpecificationEvaluator(context).GetQuery(context.Set<T>(), specification).ToQueryString().ShouldContain("SELECT");
    }

    private static void EveryQuestionTranslates<T>()
        where T : class
    {
        // Those of one resource differ in their order, or one has the fields of another and more.
        var table = FieldIndexTests.Tables.OfType<FieldTable<T>>().MaxBy(one => one.Fields.Length)!;
        var maps = ResponseMaps.Create();
        var items = maps.Internal().GetAllTypeMaps().Where(map => map.SourceType == typeof(T)).Select(map => map.DestinationType).ToList();
        items.ShouldNotBeEmpty();
        foreach (var (index, item) in items.Index())
        {
            Call(nameof(EveryQuestionTranslatesTo), [typeof(T), item], table, new Projections(maps), index == 0);
        }
    }

    // The questions are the same, whatever is read of a row: one read model is asked all of them, and the others the plain one.
    private static void EveryQuestionTranslatesTo<T, TItem>(FieldTable<T> table, Projections projections, bool isAskedAll)
        where T : class
    {
        var list = table.Describe<T, TItem>();
        using var context = Designs.Open(DatabaseProvider.SqlServer);
        var evaluator = new SpecificationEvaluator(context);
        ShouldTranslate("limit=10");
        foreach (var filter in isAskedAll ? Filters(list) : [])
        {
            ShouldTranslate(filter);
        }

        foreach (var sort in isAskedAll ? Sorts(list) : [])
        {
            ShouldTranslate($"{sort}&cursor={CursorOf(ShouldTranslate($"{sort}&page=3"))}");
        }

        AnyList<T> ShouldTranslate(string question)
        {
            var asked = new AnyList<T>(Bound(table, question));
            evaluator
                .Page(asked)
                .Select(projections.ToRow<T, TItem>(asked))
                .ToQueryString()
                .ShouldContain("SELECT", customMessage: question);
            return asked;
        }

        static ListRequest<T> Bound(FieldTable<T> fields, string question)
        {
            var bound = fields.Bind<TItem>(new ListParameters([.. question.Split('&').Select(part => Parameter(part.Split('=', 2)))]));
            bound.IsFailure.ShouldBeFalse(question);
            return bound.Value;
        }

        static string CursorOf(AnyList<T> asked)
        {
            object?[] keys = [.. asked.Sort.Select(key => key.CanBeNull ? null : SampleKey(key.Selector.ReturnType))];
            var row = new PageRow<TItem> { Keys = keys, Item = default! };
            return asked.ToPage([.. Enumerable.Repeat(row, asked.Paging.Size + 1)], total: null).Info.NextCursor!;
        }
    }

    private static KeyValuePair<string, string> Parameter(string[] parts) => new(parts[0], Uri.UnescapeDataString(parts[1]));

    private static IEnumerable<string> Filters(ListDescription list) =>
        [
            .. list.Filters.Select(filter => $"{filter.Name}={Sample(filter.ValueType)}"),
            .. list.Dynamics.SelectMany(_ => list.DynamicOperators, (prefix, comparison) => $"{prefix}.color[{comparison}]=white"),
            .. list.Searchable.Count > 0 ? (string[])["search=some%20words"] : [],
            .. list.Searchable.Select(field => $"search=words&searchBy={field}"),
        ];

    private static IEnumerable<string> Sorts(ListDescription list) =>
        [
            .. list.Sortable.SelectMany(_ => (string[])["ASC", "DESC"], (field, order) => $"sortBy={field}&sortOrder={order}"),
            .. list.Sortable.Skip(1).Select(field => $"sortBy={field},{list.Sortable[0]}&sortOrder=DESC,ASC"),
        ];

    private static string Sample(Type value) =>
        value == typeof(bool) ? "true"
        : value == typeof(DateTimeOffset) ? "2026-01-01T00:00:00Z"
        : value.IsEnum ? JsonNamingPolicy.CamelCase.ConvertName(Enum.GetNames(value)[0])
        : "1";

    private static object SampleKey(Type key) => key == typeof(string) ? "x" : RuntimeHelpers.GetUninitializedObject(key);

    private static IEnumerable<Type> Concrete() =>
        typeof(ListSpecification<>)
            .Assembly.GetTypes()
            .Where(type =>
                !type.IsAbstract
                && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISpecification<>))
            )
            .SelectMany(type => type.IsGenericTypeDefinition ? Owned().Select(owned => type.MakeGenericType(owned)) : [type]);

    // What a specification of any kind of thing is asked about.
    private static IEnumerable<Type> Owned() =>
        typeof(IOwned<>)
            .Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOwned<>)));

    private static Type ResourceOf(object table) => table.GetType().GenericTypeArguments[0];

    private static object? Sample(ParameterInfo parameter, Actor actor) =>
        parameter.HasDefaultValue ? parameter.DefaultValue : Sample(parameter.ParameterType, actor);

    private static object? Sample(Type type, Actor actor) =>
        type == typeof(Actor) ? actor
        : type == typeof(ICurrentActor) ? new Somebody(actor)
        : type == typeof(string) ? "x"
        : type == typeof(string[]) ? Array.Empty<string>()
        : type == typeof(User) ? User.Register("jane", "jane@example.com", phoneNumber: null, "hash", Noon)
        : Nullable.GetUnderlyingType(type) is { } inner ? RuntimeHelpers.GetUninitializedObject(inner)
        : type == typeof(DateTimeOffset) ? Noon
        : type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListRequest<>) ? Plain(type.GenericTypeArguments)
        : typeof(Expression).IsAssignableFrom(type) ? Anything(type.GenericTypeArguments[0])
        : type == typeof(UserToken) ? UserToken.ForReset(User.Register("x", "x@example.com", phoneNumber: null, "x", Noon), "x", Noon)
        : throw new NotSupportedException($"A sample of {type} is needed here.");

    private static LambdaExpression Anything(Type condition) =>
        Expression.Lambda(condition, Expression.Constant(true), Expression.Parameter(condition.GenericTypeArguments[0]));

    private static object Plain(Type[] subject) => Call(nameof(PlainRequest), subject)!;

    private static ListRequest<T> PlainRequest<T>() =>
        FieldIndexTests.Tables.OfType<FieldTable<T>>().First().Bind<object>(ListParameters.None).Value;

    private static object? Call(string method, Type[] types, params object[] arguments) =>
        typeof(SqlServerQueryTests)
            .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);

    private sealed class AnyList<T> : ListSpecification<T>
    {
        public AnyList(ListRequest<T> request) => Answer(request);
    }

    private sealed record Somebody(Actor Actor) : ICurrentActor
    {
        public long? SessionId => 1;

        public ClientTrace Client { get; } = new("192.0.2.1", "Firefox");

        public string? TraceId => null;

        public string? Language => null;
    }
}
