using Playbook.Compiler.Binding.Expressions;
using Playbook.Compiler.Binding.Patterns;
using Playbook.Compiler.Symbols;
using Playbook.Plan.Metrics;
using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Binding;

/// <summary>Finds the clause that speaks of a declared name, in a phrase or in a condition. Scenarios and tests are not looked at.</summary>
internal static class NameUse
{
    public static BoundClause? Of(Symbol symbol, BoundBlock block) =>
        block.Clauses.FirstOrDefault(clause => clause.IsSound && Mentions(clause.Captures, symbol))
        ?? block.Blocks.Where(inner => inner.Construct.Keyword is not ("scenario" or "test")).Select(inner => Of(symbol, inner)).FirstOrDefault(found => found is not null);

    private static bool Mentions(Captures captures, Symbol symbol) =>
        captures.Values.Any(pair => Mentions(pair.Value, symbol)) || captures.Each.Any(round => Mentions(round, symbol));

    private static bool Mentions(object value, Symbol symbol) => value switch
    {
        Symbol other => other.Kind == symbol.Kind && other.Name == symbol.Name,
        MemberPredicate predicate => Mentions(PredicateMentions.Of(predicate), symbol),
        MetricExpression metric => Mentions(PredicateMentions.Of(metric), symbol),
        BoundTarget target => Mentions(PredicateMentions.Of(target.Metric), symbol),
        _ => false,
    };

    private static bool Mentions(IEnumerable<(string Kind, string? Name)> mentions, Symbol symbol) =>
        mentions.Any(mention => mention.Kind == symbol.Kind && mention.Name == symbol.Name);
}
