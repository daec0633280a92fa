using System.Collections.Immutable;
using System.Globalization;
using Playbook.Reporting.Figures;
using Playbook.Simulation;
using Playbook.Simulation.Metrics;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>How far the medians may be off because there are only so many replicates.</summary>
internal sealed class PrecisionSection : IReportSection
{
    public string Title => "Monte Carlo error";

    public IRenderable? Render(ReportContext context)
    {
        var forecast = context.Forecast;
        var draws = forecast.Uncertainty == ParameterUncertainty.Drawn
            ? forecast.Assumptions.Any(a => a.Fit is not null)
                ? "each replicate draws the parameters that were fitted from their covariance, and those that were not measured from their ranges"
                : "each replicate draws the parameters that were not measured from their ranges"
            : "all parameters keep their values: ranges show the chance of people alone";
        var head = string.Create(CultureInfo.InvariantCulture, $"{forecast.Replicates} replicates, seed {forecast.Seed}; {draws}.");
        if (forecast.Replicates == 1) return SectionLayout.Lines(head, "A single replicate cannot tell its error.");
        var figures = new FigureText(forecast.Currency);
        ImmutableArray<(string Label, string Noun, Estimate? Figure)> rows =
        [
            ("store orders made by the plan", "orders", forecast.Incremental.StoreOrders),
            ("store revenue made by the plan", "", forecast.Incremental.StoreRevenue),
            ("user repurchase rate", "", forecast.WithPlan.UserRepurchaseRate),
            ("cost", "", forecast.Costs.Total),
        ];
        return SectionLayout.Stack(SectionLayout.Lines(head), SectionLayout.Table(
            ["median of", "value", "standard error"],
            rows.Where(r => r.Figure is not null).Select(r => (ImmutableArray<string>)
                [r.Label, figures.Median(r.Figure, r.Noun), "± " + figures.Number(r.Figure!.StandardError, r.Figure.Unit, signed: false)])));
    }
}
