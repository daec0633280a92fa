using System.Collections.Immutable;
using Playbook.Data.Experiments;

namespace Playbook.Calibration.Experiments;

/// <summary>The response of members to each arm of an experiment, as learned from its log.</summary>
/// <param name="Log">The log.</param>
/// <param name="Features">The conditions by which responses may differ.</param>
/// <param name="Outcomes">What each arm adds to each outcome.</param>
public sealed record UpliftModel(ExperimentLog Log, ImmutableArray<UpliftFeature> Features, ImmutableArray<OutcomeUplift> Outcomes);
