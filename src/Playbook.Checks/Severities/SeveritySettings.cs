using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Checks.Severities;

/// <summary>
/// How much a project lets findings weigh: <c>rules: { PB7510: error, PB7518: off }</c>, and <c>default: warning</c> as the most that a check which it
/// does not name may weigh, such as one of a later version.
/// </summary>
/// <param name="Rules">By code; null stands for off.</param>
/// <param name="Default">Of checks that are not named; null where it is not set.</param>
public sealed record SeveritySettings(ImmutableDictionary<string, Severity?> Rules, SeverityCeiling? Default)
{
    /// <summary>The scripts that the project lists, in the order of the text.</summary>
    public ImmutableArray<ListedScript> Scripts { get; init; } = [];

    public static SeveritySettings None { get; } = new(ImmutableDictionary<string, Severity?>.Empty, null);

    /// <summary>Errors that no project may lower: those of the compiler, and packs and settings that cannot be read.</summary>
    internal static ImmutableHashSet<string> Unlowerable { get; } =
    [
        .. CompilerDiagnostics.All.Where(descriptor => descriptor.Severity == Severity.Error).Select(descriptor => descriptor.Code),
        ComplianceDiagnostics.PackUnknown.Code, ComplianceDiagnostics.PackFaulty.Code, ComplianceDiagnostics.SettingsFaulty.Code,
    ];

    private static ImmutableHashSet<string> Checks { get; } = [.. PlaybookChecks.All.SelectMany(check => check.Descriptors).Select(descriptor => descriptor.Code)];

    /// <summary>The findings as the project weighs them, in the same order. What a waiver has made less of stays so.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(Weigh).OfType<Diagnostic>();

    private Diagnostic? Weigh(Diagnostic finding)
    {
        if (Unlowerable.Contains(finding.Code)) return finding;
        if (Rules.TryGetValue(finding.Code, out var set)) return set is not { } severity ? null : finding.Severity < finding.Descriptor.Severity && severity > finding.Severity ? finding : finding with { Severity = severity };
        if (Default is null || !Checks.Contains(finding.Code)) return finding;
        return Default.Most is not { } most ? null : finding.Severity > most ? finding with { Severity = most } : finding;
    }
}
