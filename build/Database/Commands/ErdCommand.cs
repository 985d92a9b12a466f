using System.CommandLine;
using ShopClean.Build.Database.Diagram;

namespace ShopClean.Build.Database.Commands;

/// <summary><c>erd</c>: writes the diagram of the tables anew.</summary>
internal static class ErdCommand
{
    public static Command Create()
    {
        var command = new Command("erd", "Writes docs/erd.md from the model.");
        command.SetAction(
            async (_, ct) =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(EntityDiagram.File)!);
                await File.WriteAllTextAsync(EntityDiagram.File, EntityDiagram.Draw(), ct);
                Console.WriteLine($"Wrote {EntityDiagram.File}.");
                return 0;
            }
        );
        return command;
    }
}
