using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>A condition where the name of a segment must stand: <c>send coupon_20 to since_last_order &gt; 30d</c>.</summary>
internal static class UnnamedCondition
{
    public static Diagnostic? Find(Clause spec, ClauseSyntax syntax, ImmutableArray<PhraseElement> elements, BindingContext context)
    {
        if (elements is not [.., { Expression: BinarySyntax or UnarySyntax or CallSyntax or ParenthesizedSyntax }]) return null;
        if (!spec.Phrases.Any(phrase => phrase.Contains("to <segment: ref segment>", StringComparison.Ordinal))) return null;
        var text = context.Source.ToString(TextSpan.FromBounds(elements[0].Span.Start, elements[^1].Span.End));
        var to = text.IndexOf(" to ", StringComparison.Ordinal);
        if (to < 0) return null;
        var span = TextSpan.FromBounds(elements[0].Span.Start + to + 4, elements[^1].Span.End);
        var condition = context.Source.ToString(span);
        var (owner, name) = NameFor(syntax, context);
        var problem = context.Problem(BindingDiagnostics.ConditionUnnamed, span, spec.Keyword, condition, $"segment {name} = {condition}", $"{spec.Keyword} {text[..to]} to {name}");
        if (owner is null || context.Modules.TreeAt(owner.Span).Spelling != Spelling.Dsl) return problem;
        var line = context.Modules.Source.LineSpan(context.Modules.Source.LineIndexOf(owner.Keyword.Span.Start));
        var indent = context.Source.Text[line.Start..owner.Keyword.Span.Start];
        if (!string.IsNullOrWhiteSpace(indent)) return problem;
        return problem.With(new Fix("name the condition in a `segment`", [new TextEdit(new TextSpan(line.Start, 0), $"{indent}segment {name} = {condition}\n"), new TextEdit(span, name)]));
    }

    /// <summary>The declaration that the clause stands in, and a name for its audience that nothing else has.</summary>
    private static (ClauseSyntax? Owner, string Name) NameFor(ClauseSyntax syntax, BindingContext context)
    {
        ClauseSyntax? owner = null;
        for (var node = syntax.Parent; node is not null; node = node.Parent)
            if (node is ClauseSyntax { Keyword.Value: not ("playbook" or "library") } clause) owner = clause;
        var name = $"{owner?.Head?.ToString().Trim() ?? "its"}_members";
        while (context.Symbols.Find("segment", name) is not null) name += "_2";
        return (owner, name);
    }
}
