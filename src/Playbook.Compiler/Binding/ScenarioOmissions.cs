using System.Collections.Immutable;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>Takes out of a variant what its scenario is without, where it is there and nothing that stays speaks of it.</summary>
internal sealed class ScenarioOmissions(BindingContext context, DiagnosticBag diagnostics)
{
    public (BoundBlock Root, ImmutableArray<string> Keys) TakeOut(BoundBlock root, BoundBlock scenario, ISet<string> overridden)
    {
        var clauses = new Dictionary<string, BoundClause>(StringComparer.Ordinal);
        foreach (var clause in scenario.AllSound("without"))
        {
            var key = KeyOf(clause);
            if (overridden.Contains(key)) Report(clause, key, "the same scenario sets it");
            else if (!clauses.TryAdd(key, clause)) Report(clause, key, "the scenario is without it already");
            else if (!root.Blocks.Any(block => block.Key == key) && !root.Has(key) && !clause.Captures.TryFind<Symbol>(clause.Captures.Values[0].Key, out _))
                Report(clause, key, "the playbook has none");
        }

        var remains = root with
        {
            Clauses = [.. root.Clauses.Where(clause => !clauses.ContainsKey(clause.Keyword))],
            Blocks = [.. root.Blocks.Where(block => !clauses.ContainsKey(block.Key))],
        };
        foreach (var clause in clauses.Values.Where(clause => clause.Captures.Values[0].Value is Symbol))
        {
            var symbol = (Symbol)clause.Captures.Values[0].Value;
            if (NameUse.Of(symbol, remains) is not { } use) continue;
            diagnostics.Add(context
                .Problem(BindingDiagnostics.OmissionUnresolved, clause.Syntax.Head!.Span, KeyOf(clause).Replace('/', ' '), "something that stays speaks of it")
                .With(new RelatedLocation(context.Source, use.Syntax.Span, "it is spoken of here")));
        }

        return (remains, [.. clauses.Keys]);
    }

    public void ReportNothing(BoundBlock scenario) =>
        diagnostics.Report(BindingDiagnostics.MissingClause, scenario.HeadSpan, scenario.Construct.Keyword, "set", scenario.Construct.Find("set")!.Doc, scenario.Construct.Find("set")!.Example);

    private void Report(BoundClause clause, string key, Phrase why) =>
        diagnostics.Report(BindingDiagnostics.OmissionUnresolved, clause.Syntax.Head!.Span, key.Replace('/', ' '), why);

    private static string KeyOf(BoundClause clause) => clause.Captures.Values[0] switch
    {
        { Value: Symbol symbol } => $"{symbol.Kind}/{symbol.Name}",
        { Value: string part } => part,
        _ => throw new InvalidOperationException("A scenario leaves out a named item or a part of the playbook."),
    };
}
