using System.Globalization;

namespace Playbook.Testing.Data;

/// <summary>A row of <c>reference_fits.csv</c>: what a published tool made of a shared log. Shares are in percent.</summary>
public sealed record ReferenceFit(string DataSet, string Model, string Software, double? LogLikelihood, double Predicted, double Bias, double Mae, double Rmse, double? CumulativeError, double? WeeklyError)
{
    public static IEnumerable<ReferenceFit> All() => SharedData.Rows("reference_fits.csv").Select(Unquoted);

    private static ReferenceFit Unquoted(string[] row)
    {
        // The parameters are one quoted field with commas in it; what stands after them is counted from the end.
        return new(row[0], row[1], row[2], Number(row[^11]), Number(row[^9])!.Value, Number(row[^8])!.Value, Number(row[^7])!.Value, Number(row[^6])!.Value, Number(row[^5]), Number(row[^2]));
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
