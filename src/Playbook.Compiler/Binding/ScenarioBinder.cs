using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>
/// Puts the overrides of a scenario into place: <c>set poster.reward = none</c> gives the clause of a named block another phrase. Then takes out
/// what the scenario is without.
/// </summary>
internal sealed class ScenarioBinder(BindingContext context, DiagnosticBag diagnostics)
{
    /// <summary>What of the playbook itself a scenario may set; of the rest, a variant would be another campaign.</summary>
    private static readonly ImmutableHashSet<string> s_facts = ["positioning", "holdout"];

    private static readonly ImmutableHashSet<string> s_blocks =
    [
        "offer", "cadence", "cap", "referral", "recruit", "product", "group", "origin", "claim", "entry", "content", "task", "gathering", "leaderboard", "prize",
        "draw", "merchants", "consent", "party", "commission", "fulfilment", "aftersale", "settlement", "points", "phase", "budget", "population", "quiet_hours",
    ];

    public BoundScenario Bind(BoundBlock playbook, BoundBlock scenario)
    {
        var root = playbook;
        var overridden = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var set in scenario.AllSound("set"))
        {
            var dot = set.Name.LastIndexOf('.');
            var (owner, keyword) = dot < 0 ? (string.Empty, set.Name) : (set.Name[..dot], set.Name[(dot + 1)..]);
            var target = dot < 0 ? root : root.Blocks.FirstOrDefault(block => block.Name == owner);
            if (target is null)
            {
                var known = root.Blocks.Select(block => block.Name);
                ReportUnresolved(set, $"nothing is called `{owner}`", Spellchecker.Nearest(owner, known) is { } near ? $"{near}.{keyword}" : null);
            }
            else if (target.Construct.Find(keyword) is not { Block: null, DefinesName: false } spec)
            {
                var known = target.Construct.Clauses.Where(clause => clause is { Block: null, DefinesName: false }).Select(clause => clause.Keyword);
                ReportUnresolved(set, $"`{target.Construct.Keyword}` has no clause `{keyword}`", Spellchecker.Nearest(keyword, known) is { } near && dot >= 0 ? $"{owner}.{near}" : null);
            }
            else if (dot < 0 ? !s_facts.Contains(keyword) : !s_blocks.Contains(target.Construct.Keyword))
            {
                ReportUnresolved(set, $"scenarios leave `{(dot < 0 ? keyword : target.Construct.Keyword)}` as it is", null);
            }
            else
            {
                var clause = ClauseBinder.BindPhrase(spec, set.Syntax, spec.Keyword, set.Syntax.Value, context, diagnostics).AsOverride();
                var changed = target with { Clauses = [.. target.Clauses.Where(other => other.Keyword != keyword), clause] };
                root = dot < 0 ? changed : root with { Blocks = root.Blocks.Replace(target, changed) };
                overridden.Add(dot < 0 ? keyword : target.Key);
            }
        }

        var omissions = new ScenarioOmissions(context, diagnostics);
        if (!scenario.Has("set") && !scenario.Has("without") && !scenario.Syntax.ContainsErrors) omissions.ReportNothing(scenario);
        var (remains, without) = omissions.TakeOut(root, scenario, overridden);
        return new BoundScenario(scenario, remains, overridden.ToImmutable(), without);
    }

    private void ReportUnresolved(BoundClause set, Phrase why, string? meant)
    {
        var span = set.Syntax.Head!.Span;
        diagnostics.Add(context.Misspelt(BindingDiagnostics.OverrideUnresolved, span, meant, set.Name, why));
    }
}
