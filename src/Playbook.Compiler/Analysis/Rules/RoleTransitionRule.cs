using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Members come into a role out of another, on a condition, and never in a circle: nobody could be the first.</summary>
internal sealed class RoleTransitionRule : IAnalysisRule
{
    private static readonly DiagnosticDescriptor Circle = new("PB6113", Severity.Error, typeof(RoleTransitionRule).Assembly);
    private static readonly DiagnosticDescriptor NoCondition = new("PB6115", Severity.Warning, typeof(RoleTransitionRule).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Circle, NoCondition];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var group in playbook.Root.BlocksOf("group"))
        {
            var roles = group.BlocksOf("role").Where(role => role.Sound("from") is not null).DistinctBy(role => role.Name, StringComparer.Ordinal).ToList();
            foreach (var role in roles.Where(role => !role.Has("becomes_when"))) diagnostics.Report(NoCondition, role.Sound("from")!.Phrase!.Span, role.Name);
            var before = roles.ToDictionary(role => role.Name, role => role.Sound("from")!.Get<string>("role"), StringComparer.Ordinal);
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var role in roles)
            {
                var path = Way(role.Name, before);
                if (path[^1] != role.Name || reported.Overlaps(path)) continue;
                reported.UnionWith(path);
                diagnostics.Report(Circle, role.Sound("from")!.Phrase!.Span, role.Name, string.Join(" → ", path.Reverse<string>().Select(name => $"`{name}`")));
            }
        }
    }

    /// <summary>The roles that one must have had, from the given one back: to itself where they form a circle, else to the first.</summary>
    private static List<string> Way(string start, Dictionary<string, string> before)
    {
        var path = new List<string> { start };
        while (before.TryGetValue(path[^1], out var earlier) && path.Count <= before.Count)
        {
            path.Add(earlier);
            if (earlier == start) break;
        }

        return path;
    }
}
