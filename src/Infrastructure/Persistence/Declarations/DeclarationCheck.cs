using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ShopClean.Infrastructure.Persistence.Declarations;

/// <summary>Refuses a model with an entity that is not declared, or whose declaration contradicts itself.</summary>
internal sealed class DeclarationCheck(EntityDeclarations declarations) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var faults = declarations.FaultsIn(modelBuilder.Metadata).ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"The declarations of entities are wrong. {string.Join(' ', faults)}");
        }
    }
}
