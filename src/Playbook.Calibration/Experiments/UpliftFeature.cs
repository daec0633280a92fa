using System.Globalization;
using Playbook.Calibration.Calibrating;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>A condition on one covariate by which the response of members may differ: <c>history &gt;= 158.23</c>, <c>channel == "Web"</c>.</summary>
/// <param name="Covariate">The column.</param>
/// <param name="Threshold">The least number that meets it; null for a condition on words.</param>
/// <param name="Label">The word that meets it; null for a condition on numbers.</param>
public sealed record UpliftFeature(string Covariate, double? Threshold, string? Label)
{
    /// <summary>Whether the covariate says yes or no: the condition is that it says yes.</summary>
    public bool IsTruth { get; init; }

    /// <summary>The condition, as a playbook spells it.</summary>
    public string Condition => IsTruth ? Covariate
        : Threshold is { } least ? string.Create(CultureInfo.InvariantCulture, $"{Covariate} >= {(decimal)least}")
        : $"{Covariate} == {LibrarySpelling.Quoted(Label ?? string.Empty)}";

    /// <summary>By row of the log: 1 where it holds, 0 where it does not or is not known.</summary>
    public double[] Of(ExperimentCovariate covariate)
    {
        var place = Label is { } label ? covariate.Labels.IndexOf(label) : -1;
        return [.. covariate.Values.Select(value => (Threshold is { } least ? value >= least : value == place) ? 1d : 0d)];
    }
}
