using System.Collections.Immutable;

namespace Playbook.Calibration.Histories;

/// <summary>What is taken to bear on how fast members buy and leave, beside themselves.</summary>
/// <param name="Covariates">Of members; null for none.</param>
/// <param name="Calendar">Of days; null for none.</param>
public sealed record PurchaseEffects(MemberCovariates? Covariates, CalendarDays? Calendar)
{
    /// <summary>The covariates in their order, then the calendar.</summary>
    public ImmutableArray<string> Names => [.. Covariates?.Names ?? [], .. Calendar is null ? Array.Empty<string>() : [Calendar.Name]];

    public string Title => string.Join(", ", Names);
}
