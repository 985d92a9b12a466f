using Ardalis.Specification;
using Microsoft.EntityFrameworkCore;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Build.Database;
using ShopClean.Domain.Shops;
using ShopClean.Infrastructure.Persistence;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>Each clause of a specification has its effect on the query, or is refused. No server is needed to see that.</summary>
public sealed class SpecificationEvaluatorTests : IDisposable
{
    private readonly GadgetContext context = new(new DbContextOptionsBuilder<GadgetContext>().UseNpgsql("Host=nowhere").Options);

    private readonly Specification<Gadget> specification = new();

    public void Dispose() => context.Dispose();

    [Fact]
    public void It_filters_sorts_and_pages()
    {
        specification
            .Query.Where(gadget => gadget.Points < 3)
            .Where(gadget => gadget.Id > 0)
            .OrderByDescending(gadget => gadget.Points)
            .ThenBy(gadget => gadget.Title)
            .Skip(1)
            .Take(2);
        ShouldBe(
            context
                .Set<Gadget>()
                .Where(gadget => gadget.Points < 3)
                .Where(gadget => gadget.Id > 0)
                .OrderByDescending(gadget => gadget.Points)
                .ThenBy(gadget => gadget.Title)
                .Skip(1)
                .Take(2)
        );
    }

    [Fact]
    public void An_empty_specification_means_everything() => ShouldBe(context.Set<Gadget>());

    [Fact]
    public void A_total_has_neither_order_nor_page_nor_relations()
    {
        specification
            .Query.Where(gadget => gadget.Points < 3)
            .OrderBy(gadget => gadget.Title)
            .Skip(1)
            .Take(2)
            .Include(gadget => gadget.Maker);
        Sql(evaluateCriteriaOnly: true).ShouldBe(context.Set<Gadget>().Where(gadget => gadget.Points < 3).ToQueryString());
    }

    [Fact]
    public void Relations_are_included_by_expression()
    {
        specification.Query.Include(gadget => gadget.Tags).Include(gadget => gadget.Maker).ThenInclude(maker => maker.Land);
        ShouldBe(context.Set<Gadget>().Include(gadget => gadget.Tags).Include(gadget => gadget.Maker.Land));
    }

    [Fact]
    public void Relations_of_many_are_included_by_expression()
    {
        using var shop = Designs.Open(DatabaseProvider.PostgreSql);
        var shops = new Specification<Shop>();
        shops.Query.Include(one => one.Members).ThenInclude(member => member.User);
        new SpecificationEvaluator(shop)
            .GetQuery(shop.Set<Shop>(), shops)
            .ToQueryString()
            .ShouldBe(shop.Set<Shop>().Include("Members.User").ToQueryString());
    }

    [Fact]
    public void Relations_are_included_by_name()
    {
        specification.Query.Include("Maker.Land").Include(nameof(Gadget.Tags));
        ShouldBe(context.Set<Gadget>().Include(gadget => gadget.Maker.Land).Include(gadget => gadget.Tags));
    }

    [Fact]
    public void Each_option_is_handed_on()
    {
        specification
            .Query.AsNoTrackingWithIdentityResolution()
            .AsSplitQuery()
            .IgnoreQueryFilters()
            .IgnoreAutoIncludes()
            .TagWith("gadgets");
        Query()
            .Expression.ToString()
            .ShouldSatisfyAllConditions(
                query => query.ShouldContain(".AsNoTrackingWithIdentityResolution()"),
                query => query.ShouldContain(".AsSplitQuery()"),
                query => query.ShouldContain(".IgnoreQueryFilters()"),
                query => query.ShouldContain(".IgnoreAutoIncludes()"),
                query => query.ShouldContain(".TagWith(\"gadgets\")")
            );
        new Specification<Gadget>()
            .Query.AsNoTracking()
            .Specification.ShouldSatisfyAllConditions(one => Query(one).Expression.ToString().ShouldContain(".AsNoTracking()"));
        new Specification<Gadget>()
            .Query.AsTracking()
            .Specification.ShouldSatisfyAllConditions(one => Query(one).Expression.ToString().ShouldContain(".AsTracking()"));
    }

    [Fact]
    public void It_projects_as_the_specification_says()
    {
        var titles = new Specification<Gadget, string>();
        titles.Query.Where(gadget => gadget.Points < 3).Select(gadget => gadget.Title);
        Sql(titles).ShouldBe(context.Set<Gadget>().Where(gadget => gadget.Points < 3).Select(gadget => gadget.Title).ToQueryString());

        var tags = new Specification<Gadget, string>();
        tags.Query.SelectMany(gadget => gadget.Tags.Select(tag => tag.Value));
        Sql(tags).ShouldBe(context.Set<Gadget>().SelectMany(gadget => gadget.Tags.Select(tag => tag.Value)).ToQueryString());
    }

    [Fact]
    public void A_projection_needs_one_selector()
    {
        var none = new Specification<Gadget, string>();
        Should.Throw<SelectorNotFoundException>(() => Sql(none));

        var both = new Specification<Gadget, string>();
        both.Query.Select(gadget => gadget.Title);
        both.Query.SelectMany(gadget => gadget.Tags.Select(tag => tag.Value));
        Should.Throw<ConcurrentSelectorsException>(() => Sql(both));
    }

    [Fact]
    public void A_second_order_is_refused()
    {
        specification.Query.OrderBy(gadget => gadget.Title).OrderBy(gadget => gadget.Id);
        Should.Throw<DuplicateOrderChainException>(() => Query());
    }

    [Fact]
    public void What_would_have_no_effect_is_refused()
    {
        Refuses(query => query.Search(gadget => gadget.Title, "%x%"));
        Refuses(query => query.PostProcessingAction(gadgets => gadgets));
        Refuses(query => query.EnableCache("gadgets"));

        var titles = new Specification<Gadget, string>();
        titles.Query.PostProcessingAction(found => found).Select(gadget => gadget.Title);
        Should.Throw<NotSupportedException>(() => Sql(titles));

        void Refuses(Action<ISpecificationBuilder<Gadget>> write)
        {
            var refused = new Specification<Gadget>();
            write(refused.Query);
            Should.Throw<NotSupportedException>(() => Query(refused));
            Should.Throw<NotSupportedException>(() => Query(refused, evaluateCriteriaOnly: true));
        }
    }

    private void ShouldBe(IQueryable<Gadget> query) => Sql().ShouldBe(query.ToQueryString());

    private string Sql(bool evaluateCriteriaOnly = false) => Query(evaluateCriteriaOnly: evaluateCriteriaOnly).ToQueryString();

    private string Sql<TResult>(Specification<Gadget, TResult> projected) =>
        new SpecificationEvaluator(context).GetQuery(context.Set<Gadget>(), projected).ToQueryString();

    private IQueryable<Gadget> Query(Specification<Gadget>? asked = null, bool evaluateCriteriaOnly = false) =>
        new SpecificationEvaluator(context).GetQuery(context.Set<Gadget>(), asked ?? specification, evaluateCriteriaOnly);
}
