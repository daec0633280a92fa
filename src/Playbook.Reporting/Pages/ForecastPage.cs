using System.Collections.Immutable;
using Playbook.Reporting.Pages.Sections;
using Spectre.Console;

namespace Playbook.Reporting.Pages;

/// <summary>A forecast as a strategist reads it, from the answer down to what it rests on.</summary>
public static class ForecastPage
{
    private const char Rule = '─';

    public static ImmutableArray<IReportSection> Sections { get; } =
    [
        new HeadlineSection(),
        new GoalsSection(),
        new MetricsSection(),
        new SalesSection(),
        new HoldoutSection(),
        new FactorsSection(),
        new PeopleSection(),
        new OrdersSection(),
        new ActivitySection(),
        new FrequentSection(),
        new CohortsSection(),
        new CadencesSection(),
        new OffersSection(),
        new CostsSection(),
        new UnfollowedSection(),
        new PrecisionSection(),
        new AssumptionsSection(),
        new ProvenanceSection(),
    ];

    /// <summary>The page as text with LF line ends; emphasis only where the terminal takes it.</summary>
    public static string Render(ReportContext context, bool ansi)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = context.Width;
        console.Profile.Capabilities.Unicode = true;
        foreach (var section in Sections)
        {
            if (section.Render(context) is not { } body) continue;
            console.WriteLine(section.Title, new Style(decoration: Decoration.Bold));
            console.WriteLine(new string(Rule, SectionLayout.WidthOf(section.Title)));
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
