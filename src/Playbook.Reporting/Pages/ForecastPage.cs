using System.Collections.Immutable;
using Playbook.Reporting.Pages.Sections;

namespace Playbook.Reporting.Pages;

/// <summary>A forecast as a strategist reads it, from the answer down to what it rests on.</summary>
public static class ForecastPage
{
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
    public static string Render(ReportContext context, bool ansi) =>
        PageText.Render(Sections.Select(section => (section.Title, section.Render(context))), context.Width, ansi);
}
