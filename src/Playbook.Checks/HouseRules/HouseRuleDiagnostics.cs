using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.HouseRules;

/// <summary>What house rules have to say: of what breaks them, and of themselves.</summary>
public static class HouseRuleDiagnostics
{
    /// <summary>Its first argument is the rule's name, by which settings, waivers and comments may speak of it.</summary>
    public static readonly DiagnosticDescriptor Broken = new("PB7601", Severity.Warning, typeof(HouseRuleDiagnostics).Assembly) { FinderArgument = 0 };

    public static readonly DiagnosticDescriptor Undecided = Of("PB7602");

    public static readonly DiagnosticDescriptor Never = Of("PB7603");

    public static readonly DiagnosticDescriptor Always = Of("PB7604");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Broken, Undecided, Never, Always];

    /// <summary>The name under which one rule is spoken of: <c>PB7601/no_weekend_push</c>; null for what no house rule found.</summary>
    public static string? KeyOf(Diagnostic finding) => RuleOf(finding) is { } rule ? $"{Broken.Code}/{rule}" : null;

    /// <summary>The house rule that found it; null for what no house rule found.</summary>
    public static string? RuleOf(Diagnostic finding) => finding.Code == Broken.Code ? finding.Finder : null;

    private static DiagnosticDescriptor Of(string code) => new(code, Severity.Warning, typeof(HouseRuleDiagnostics).Assembly);
}
