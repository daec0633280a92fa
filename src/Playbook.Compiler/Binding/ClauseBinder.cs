using Playbook.Compiler.Binding.Patterns;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>Binds one clause that has a phrase: matches it against the catalogue's patterns and keeps the values.</summary>
internal static class ClauseBinder
{
    public static BoundClause Bind(Clause spec, ClauseSyntax syntax, BindingContext context, DiagnosticBag diagnostics)
    {
        var name = spec.DefinesName && syntax.Head is { } head ? DeclaredName.Of(head) : spec.Keyword;
        if (syntax.ContainsErrors) return new BoundClause(spec, syntax, name, Captures.None, isSound: false);
        if (Misshapen(spec, syntax, context) is { } shape)
        {
            diagnostics.Add(shape);
            return new BoundClause(spec, syntax, name, Captures.None, isSound: false);
        }

        return BindPhrase(spec, syntax, name, spec.DefinesName ? syntax.Value : syntax.Head, context, diagnostics);
    }

    /// <summary>Binds a phrase as a given clause would; an override in a scenario is bound as the clause that it replaces.</summary>
    public static BoundClause BindPhrase(Clause spec, ClauseSyntax syntax, string name, PhraseSyntax? phrase, BindingContext context, DiagnosticBag diagnostics)
    {
        context = context with { Clause = spec };
        var elements = PhraseElement.Flatten(phrase);
        if (context.Case is { } values)
        {
            if (values.Mentions(spec, elements)) return new BoundClause(spec, syntax, name, Captures.None, isSound: false);
            elements = values.Put(spec, elements);
        }

        var matcher = new PhraseMatcher(elements, context, spec);
        if (matcher.Match(spec.Phrases) is not { } match)
        {
            diagnostics.Add(MismatchReport.Of(spec, syntax, elements, matcher.Failure, context));
            return new BoundClause(spec, syntax, name, Captures.None, isSound: false);
        }

        foreach (var problem in match.Problems) diagnostics.Add(problem);
        return new BoundClause(spec, syntax, name, match.Captures, match.Problems.IsEmpty);
    }

    /// <summary>A definition without its name: <c>expect sent wake</c>, which is given one made of its words.</summary>
    private static Diagnostic Unnamed(Clause spec, ClauseSyntax syntax, BindingContext context)
    {
        var problem = context.Problem(BindingDiagnostics.NameExpected, syntax.Head?.Span ?? syntax.Keyword.Span, spec.Keyword, spec.Example);
        if (syntax is not { Head: { } head, Value: null } || context.Modules.TreeAt(syntax.Span).Spelling != Spelling.Dsl) return problem;
        var elements = PhraseElement.Flatten(head);
        if (new PhraseMatcher(elements, context).Match(spec.Phrases) is not { Problems.IsEmpty: true }) return problem;
        var words = elements.Take(3).Select(element => element.Word).OfType<string>().ToList();
        var name = words.Count > 0 ? string.Join('_', words) : $"my_{spec.Keyword}";
        return problem.With(Fix.Complete($"name it `{name} =`", head.Span.Start, $"{name} = "));
    }

    private static Diagnostic? Misshapen(Clause spec, ClauseSyntax syntax, BindingContext context)
    {
        if (syntax.Block is { } block) return context.Problem(BindingDiagnostics.BlockUnexpected, block.ChildTokens.First().Span, spec.Keyword, spec.Example);
        if (spec.DefinesName)
        {
            if (syntax.Head is null || !DeclaredName.IsWellFormed(syntax.Head))
                return Unnamed(spec, syntax, context);
            if (syntax.Value is null) return context.Problem(BindingDiagnostics.PhraseUnfinished, syntax.Head.Span, spec.Keyword, "`= …`", syntax.Head.ToString(), spec.Example);
        }
        else if (syntax.Value is { } value)
        {
            return context.Problem(BindingDiagnostics.PhraseMismatch, value.Span, spec.Keyword, "no `=`", "`=`", spec.Example);
        }

        return null;
    }
}
