using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>Puts the overrides of a scenario into place: <c>set poster.reward = none</c> gives the clause of a named block another phrase.</summary>
internal sealed class ScenarioBinder(BindingContext context, DiagnosticBag diagnostics)
{
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
            else
            {
                var clause = ClauseBinder.BindPhrase(spec, set.Syntax, spec.Keyword, set.Syntax.Value, context, diagnostics);
                var changed = target with { Clauses = [.. target.Clauses.Where(other => other.Keyword != keyword), clause] };
                root = dot < 0 ? changed : root with { Blocks = root.Blocks.Replace(target, changed) };
                overridden.Add(dot < 0 ? keyword : target.Key);
            }
        }

        return new BoundScenario(scenario.Name, root, overridden.ToImmutable());
    }

    private void ReportUnresolved(BoundClause set, Phrase why, string? meant)
    {
        var span = set.Syntax.Head!.Span;
        diagnostics.Add(context.Misspelt(BindingDiagnostics.OverrideUnresolved, span, meant, set.Name, why));
    }
}
