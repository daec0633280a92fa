using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages;

/// <summary>The few shapes of which sections are built: lines of text, and tables whose first column is left and all others right, but for a last one of words.</summary>
internal static class SectionLayout
{
    public static IRenderable Lines(params IEnumerable<string> lines) => new Rows(lines.Select(line => new Text(line)));

    public static IRenderable Stack(params IEnumerable<IRenderable> parts) => new Rows(parts);

    public static IRenderable Table(ImmutableArray<string> head, IEnumerable<ImmutableArray<string>> rows, bool lastIsText = false)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < head.Length; i++)
        {
            var column = new TableColumn(new Text(head[i]));
            table.AddColumn(i == 0 || (lastIsText && i == head.Length - 1) ? column.LeftAligned() : column.RightAligned());
        }

        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        return table;
    }

    /// <summary>What must be known to read tables whose rows or columns look as if they added up; nothing where one replicate is all.</summary>
    public static IRenderable WithNote(IRenderable tables, int replicates) => replicates == 1 ? tables
        : Stack(tables, Lines("Each figure is the median of its own replicates, so medians do not add up or subtract to one another."));

    public static int WidthOf(string text) => ((IRenderable)new Text(text)).Measure(s_plain, int.MaxValue).Max;

    private static readonly RenderOptions s_plain = RenderOptions.Create(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.No,
        ColorSystem = ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(TextWriter.Null),
    }));
}
