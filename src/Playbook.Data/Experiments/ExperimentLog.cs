using System.Collections.Immutable;

namespace Playbook.Data.Experiments;

/// <summary>The log of an experiment, as columns: one row for each member.</summary>
/// <param name="Path">Where it was read from, as the user wrote it.</param>
/// <param name="Treatment">The column that says who got what.</param>
/// <param name="Arms">What there was to get: the control first, the others in ordinal order.</param>
/// <param name="Arm">By row: the position of what the member got.</param>
/// <param name="Outcomes">What was measured afterwards.</param>
/// <param name="Covariates">What was known before.</param>
public sealed record ExperimentLog(
    string Path,
    string Treatment,
    ImmutableArray<string> Arms,
    ImmutableArray<int> Arm,
    ImmutableArray<ExperimentOutcome> Outcomes,
    ImmutableArray<ExperimentCovariate> Covariates)
{
    /// <summary>SHA-256 of the file's bytes, in hexadecimal.</summary>
    public string Hash { get; init; } = string.Empty;

    public int Rows => Arm.Length;

    /// <summary>The rows that are kept, in their order.</summary>
    public ExperimentLog Where(Predicate<int> keep)
    {
        var rows = Enumerable.Range(0, Rows).Where(row => keep(row)).ToArray();
        return this with
        {
            Arm = Take(Arm),
            Outcomes = [.. Outcomes.Select(outcome => new ExperimentOutcome(outcome.Name, Take(outcome.Values)))],
            Covariates = [.. Covariates.Select(covariate => new ExperimentCovariate(covariate.Name, covariate.Labels, Take(covariate.Values)))],
        };

        ImmutableArray<T> Take<T>(ImmutableArray<T> column) => [.. rows.Select(row => column[row])];
    }
}
