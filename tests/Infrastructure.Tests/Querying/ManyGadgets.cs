using Microsoft.EntityFrameworkCore;
using Npgsql;
using ShopClean.Application.Common.Querying;
using ShopClean.Application.Tests.Querying.Model;
using ShopClean.Infrastructure.Persistence.Specifications;

namespace ShopClean.Infrastructure.Tests.Querying;

/// <summary>100,000 gadgets of 500 makers, with the indexes that their lists need.</summary>
public sealed class ManyGadgets : IAsyncLifetime
{
    private const string Fill = """
        CREATE EXTENSION pg_trgm;
        INSERT INTO "Land" VALUES (1, 'Jawa');
        INSERT INTO "Maker" SELECT n, 'Toko ' || md5(n::text), 1 FROM generate_series(1, 500) n;
        INSERT INTO "Shelf" SELECT n, 'Rak ' || md5('s' || n), n FROM generate_series(1, 100) n;
        INSERT INTO "Gadget" ("Id", "Title", "Brand", "Points", "Views", "Price", "IsNew", "IsSecret", "MadeAt", "Grade", "MakerId", "ShelfId")
            SELECT n, 'Vas ' || md5(n::text), CASE WHEN n % 10 > 0 THEN 'Merek ' || n % 20 END, n % 1000, n, n * 7919 % 50000, n % 2 = 0, false,
                timestamptz '2026-01-01Z' + n * interval '1 minute', 'Good', 1 + n * 31 % 500, 1 + n % 100
            FROM generate_series(1, 100000) n;
        CREATE INDEX ix_price ON "Gadget" ("Price", "Id");
        CREATE INDEX ix_brand ON "Gadget" ("Brand", "Id");
        CREATE INDEX ix_maker ON "Gadget" ("MakerId");
        CREATE INDEX ix_maker_name ON "Maker" ("Name");
        CREATE INDEX ix_shelf ON "Gadget" ("ShelfId");
        CREATE INDEX ix_title_trgm ON "Gadget" USING gin ("Title" gin_trgm_ops);
        CREATE INDEX ix_brand_trgm ON "Gadget" USING gin ("Brand" gin_trgm_ops);
        ANALYZE;
        """;

    private readonly GadgetDatabase database = new();

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await database.ExecuteAsync(Fill);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public Task<Page<GadgetItem>> PageAsync(string query) => database.PageAsync(query);

    /// <summary>The plan of a list's page.</summary>
    public async Task<string> PlanAsync(string query)
    {
        await using var context = database.Context();
        var list = Asking.Ask(query);
        var evaluator = await SpecificationEvaluator.ForAsync(context, list, CancellationToken.None);
        var rows = evaluator.Page(list).Select(GadgetMaps.Projections.ToRow<Gadget, GadgetItem>(list));
        await using var command = (NpgsqlCommand)rows.CreateDbCommand();
        command.CommandText = $"EXPLAIN {command.CommandText}";
        await context.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }
}
