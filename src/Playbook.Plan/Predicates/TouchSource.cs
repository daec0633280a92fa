namespace Playbook.Plan.Predicates;

/// <summary>Which touches are meant: those of a cadence, those that carried an offer, or all.</summary>
public readonly record struct TouchSource(string? Cadence, string? Offer);
