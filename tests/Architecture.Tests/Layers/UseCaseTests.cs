using System.Text.RegularExpressions;
using FluentValidation;
using MediatR;

namespace ShopClean.Architecture.Tests.Layers;

public sealed class UseCaseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyDictionary<string, string> Texts = Sources
        .Files("src/Application", "*.cs")
        .ToDictionary(file => file, Sources.Read, StringComparer.Ordinal);

    [Fact]
    public void Every_request_has_one_handler_in_its_own_file()
    {
        var lonely = Requests()
            .Where(request => HandlersOf(request) is not [var handler] || FileOf(handler) is not { } file || file != FileOf(request))
            .Select(request => request.FullName);
        lonely.ShouldBeEmpty();
    }

    [Fact]
    public void Handlers_are_sealed_and_say_what_they_handle()
    {
        var handlers = Handlers().ToList();
        handlers.ShouldNotBeEmpty();
        handlers.Where(handler => !handler.IsSealed || !handler.Name.EndsWith("Handler", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_validator_stands_beside_its_request() =>
        Layer
            .Application.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IValidator)))
            .Where(validator => FileOf(validator) != FileOf(validator.BaseType!.GetGenericArguments()[0]))
            .ShouldBeEmpty();

    [Fact]
    public void Nobody_saves_without_looking_at_the_outcome() =>
        Texts
            .Where(text =>
                Regex.IsMatch(
                    text.Value,
                    @"^\s*(?:_ = )?await \w*work\.SaveAsync\([^;]*\);",
                    RegexOptions.Multiline | RegexOptions.IgnoreCase,
                    Patience
                )
            )
            .Select(text => text.Key)
            .ShouldBeEmpty("a conflict or a stale version would pass for success");

    private static IEnumerable<Type> Requests() =>
        Layer
            .Application.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IBaseRequest)));

    private static IEnumerable<Type> Handlers() => Layer.Application.GetTypes().Where(type => HandledBy(type).Any());

    private static Type[] HandlersOf(Type request) => [.. Handlers().Where(handler => HandledBy(handler).Contains(request))];

    private static IEnumerable<Type> HandledBy(Type type) =>
        type.IsAbstract
            ? []
            : type.GetInterfaces()
                .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
                .Select(one => one.GetGenericArguments()[0]);

    private static string? FileOf(Type type) =>
        Texts
            .Where(text => Regex.IsMatch(text.Value, Declaration(type), RegexOptions.None, Patience))
            .Select(text => text.Key)
            .SingleOrDefault();

    private static string Declaration(Type type) => $@"(class|record) {type.Name.Split('`')[0]}\b(?!\.)";
}
