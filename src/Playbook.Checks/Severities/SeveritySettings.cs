using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.HouseRules;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>
/// How much a project lets findings weigh: <c>rules: { PB7510: error, PB7518: off }</c>, and <c>reviewed: 0.1.0</c> with <c>default: info</c> as the most
/// that checks of versions after that one weigh, until somebody has looked at them.
/// </summary>
/// <param name="Rules">By code, or for one house rule by code and name (<c>PB7601/no_weekend_push</c>), which counts before the code alone; null stands for off.</param>
/// <param name="Default">Of checks of later versions that are not named; null where it is not set.</param>
public sealed record SeveritySettings(ImmutableDictionary<string, Severity?> Rules, SeverityCeiling? Default)
{
    /// <summary>The scripts that the project lists, in the order of the text.</summary>
    public ImmutableArray<ListedScript> Scripts { get; init; } = [];

    /// <summary>The version whose checks the team has looked at; null where it is not set.</summary>
    public Version? Reviewed { get; init; }

    public static SeveritySettings None { get; } = new(ImmutableDictionary<string, Severity?>.Empty, null);

    /// <summary>Errors that no project may lower: those of the compiler, and packs and settings that cannot be read.</summary>
    internal static ImmutableHashSet<string> Unlowerable { get; } =
    [
        .. CompilerDiagnostics.All.Where(descriptor => descriptor.Severity == Severity.Error).Select(descriptor => descriptor.Code),
        ComplianceDiagnostics.PackUnknown.Code, ComplianceDiagnostics.PackFaulty.Code, ComplianceDiagnostics.SettingsFaulty.Code,
    ];

    /// <summary>The findings as the project weighs them, in the same order. What a waiver has made less of stays so.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(Weigh).OfType<Diagnostic>();

    private Diagnostic? Weigh(Diagnostic finding)
    {
        if (Unlowerable.Contains(finding.Code)) return finding;
        if ((HouseRuleDiagnostics.KeyOf(finding) is { } rule && Rules.TryGetValue(rule, out var set)) || Rules.TryGetValue(finding.Code, out set))
            return set is not { } severity ? null : finding.IsWaived || finding.IsWeighed ? finding : finding with { Severity = severity };
        if (finding.IsWeighed || Default is null || finding.Descriptor.Since <= Reviewed) return finding;
        return Default.Most is not { } most ? null : finding.Severity > most ? finding with { Severity = most } : finding;
    }
}
