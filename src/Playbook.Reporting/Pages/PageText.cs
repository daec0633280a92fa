using Spectre.Console;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages;

/// <summary>Sections under their headings as text with LF line ends; emphasis only where the terminal takes it.</summary>
internal static class PageText
{
    private const char Rule = '─';

    /// <param name="sections">Those without a body are left out.</param>
    /// <param name="width">Columns of the terminal.</param>
    /// <param name="ansi">Whether it takes emphasis.</param>
    public static string Render(IEnumerable<(string Title, IRenderable? Body)> sections, int width, bool ansi)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var (title, body) in sections)
        {
            if (body is null) continue;
            console.WriteLine(title, new Style(decoration: Decoration.Bold));
            console.WriteLine(new string(Rule, SectionLayout.WidthOf(title)));
            console.Write(body);
            console.WriteLine();
        }

        return Tidy(writer.ToString());
    }

    /// <summary>Without the blanks with which tables are padded, and with one empty line where they leave several.</summary>
    private static string Tidy(string page)
    {
        var lines = page.Split('\n').Select(line => line.TrimEnd()).ToList();
        var kept = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0 && !lines[i - 1].StartsWith(Rule)));
        return string.Join('\n', kept).TrimEnd('\n') + "\n";
    }
}
