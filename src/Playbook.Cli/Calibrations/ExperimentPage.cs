using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Experiments;
using Playbook.Diagnostics;

namespace Playbook.Cli.Calibrations;

/// <summary>What an experiment taught, for people: by outcome and arm, over all members and by segment, with a verdict in words.</summary>
internal static class ExperimentPage
{
    public static string Of(UpliftModel model, ImmutableArray<CovariateBalance> balances, double? worthwhile)
    {
        var (log, text) = (model.Log, new StringBuilder());
        Line($"{Path.GetFileName(log.Path)}: {log.Rows:N0} members; {string.Join(", ", log.Arms.Select((arm, place) => string.Create(CultureInfo.InvariantCulture, $"{arm} {log.Arm.Count(of => of == place):N0}{(place == 0 ? " (control)" : string.Empty)}")))}");
        if (!balances.IsEmpty) Line($"Chance chose who got what, as far as {balances.Length} columns tell: the largest standardised difference is {balances.Max(balance => balance.Difference):0.000}.");
        foreach (var (outcome, uplift) in model.Outcomes.Index())
        {
            foreach (var (arm, _) in uplift.Arms.Index()) Section(outcome, arm);
        }

        Line($"\nVerdicts go by the 95 % interval of the effect, which is drawn from the plain difference towards the average as far as the data do not say otherwise: it raises or lowers where that holds no zero, and cannot be told where it holds both nothing and what is worth while.");
        return text.ToString();

        void Section(int outcome, int arm)
        {
            var (uplift, rows) = (model.Outcomes[outcome], SegmentEffects.Of(model, outcome, arm, worthwhile));
            var unit = uplift.IsBinary ? 100d : 1d;
            var raw = rows[0].Raw;
            Line($"\n{uplift.Arms[arm].Arm} → {uplift.Outcome}{(uplift.IsBinary ? ", in percentage points" : ", by member")}");
            Line($"  {raw.Mean * unit:0.###}{(uplift.IsBinary ? " %" : string.Empty)} against {raw.ControlMean * unit:0.###}{(uplift.IsBinary ? " %" : string.Empty)}: difference {raw.Value * unit:+0.000;-0.000} (standard error {raw.StandardError * unit:0.000}); worth while from {rows[0].Worthwhile * unit:0.###}");
            var width = rows.Max(row => TextWidth.Of(Name(row)));
            Line($"  {Padded("segment", width)}   members   difference   effect   80 % interval");
            foreach (var row in rows)
            {
                var (low, high) = row.Drawn.Interval80;
                Line($"  {Padded(Name(row), width)} {row.Raw.Members + row.Raw.Controls,9:N0} {row.Raw.Value * unit,12:+0.000;-0.000} {row.Drawn.Value * unit,8:+0.000;-0.000}   {low * unit,7:+0.000;-0.000} .. {high * unit,7:+0.000;-0.000}   {Words(row, unit)}");
            }
        }

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Words(SegmentEffect row, double unit) => row.Verdict switch
    {
        UpliftVerdict.Raises => "raises it",
        UpliftVerdict.Lowers => "lowers it",
        UpliftVerdict.NothingWorthwhile => string.Create(CultureInfo.InvariantCulture, $"no more than ±{Math.Max(-row.Drawn.Interval95.Low, row.Drawn.Interval95.High) * unit:0.###}"),
        UpliftVerdict.CannotTell => string.Create(CultureInfo.InvariantCulture, $"cannot tell; about {row.MembersToTell:N0} members in each arm could"),
        _ => throw new InvalidOperationException($"No such verdict: {row.Verdict}."),
    };

    private static string Name(SegmentEffect row) => row.Covariate is { } covariate ? $"{covariate}: {row.Segment}" : row.Segment;

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - TextWidth.Of(text)));
}
