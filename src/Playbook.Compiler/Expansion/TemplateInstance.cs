using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Expansion;

/// <summary>An <c>apply</c>: the arguments that fill in a template's parameters, and the clauses that come of it.</summary>
internal sealed class TemplateInstance
{
    private readonly TemplateDeclaration _template;
    private readonly string _name;
    private readonly ClauseSyntax _syntax;
    private readonly ImmutableDictionary<string, PhraseSyntax> _arguments;

    private TemplateInstance(TemplateDeclaration template, string name, ClauseSyntax syntax, ImmutableDictionary<string, PhraseSyntax> arguments) =>
        (_template, _name, _syntax, _arguments) = (template, name, syntax, arguments);

    /// <summary>Reads an <c>apply</c>; null where it names no template, which binding it reports.</summary>
    public static TemplateInstance? Of(ClauseSyntax syntax, IReadOnlyDictionary<string, TemplateDeclaration> templates, Substitution lets)
    {
        if (syntax.ContainsErrors || syntax.Head is not { } head || !DeclaredName.IsWellFormed(head)) return null;
        var clauses = syntax.Block?.Clauses ?? [];
        var template = clauses.FirstOrDefault(clause => clause.Keyword.Value == "template")?.Head?.Items is [var item] ? new PhraseElement(item, item.Span).Name : null;
        if (template is null || !templates.TryGetValue(template, out var declaration)) return null;
        var arguments = ImmutableDictionary.CreateBuilder<string, PhraseSyntax>(StringComparer.Ordinal);
        foreach (var with in clauses.Where(clause => clause is { Keyword.Value: "with", Head: not null, Value: not null })) arguments[DeclaredName.Of(with.Head!)] = lets.Apply(with.Value!);
        return new TemplateInstance(declaration, DeclaredName.Of(head), syntax, arguments.ToImmutable());
    }

    /// <summary>The clauses of the instance. A parameter without a sound argument means nothing, and what uses it is not judged.</summary>
    public IEnumerable<ClauseSyntax> Expand(Substitution lets, ImmutableHashSet<string> unsound)
    {
        var values = lets.Values.SetItems(_template.Parameters.Keys.Select(parameter =>
            KeyValuePair.Create(parameter, unsound.Contains(parameter) ? Substitution.Unknown : _arguments.GetValueOrDefault(parameter, Substitution.Unknown))));
        var names = _template.Names.ToImmutableDictionary(name => name, name => $"{_name}.{name}", StringComparer.Ordinal);
        var substitution = new Substitution(values.RemoveRange(names.Keys), names);
        return _template.Body.Select(clause => substitution.Apply(clause, LanguageCatalogue.Playbook));
    }

    /// <summary>Holds the arguments against the parameters; the result names the parameters whose argument is missing or does not fit.</summary>
    public ImmutableHashSet<string> Check(SymbolTable symbols, BindingContext context, DiagnosticBag diagnostics)
    {
        var unsound = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (parameter, type) in _template.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (type == TemplateDeclaration.Unsound)
            {
                unsound.Add(parameter);
            }
            else if (!_arguments.TryGetValue(parameter, out var argument))
            {
                unsound.Add(parameter);
                var example = $"with {parameter} = …";
                var problem = context.Problem(ModuleDiagnostics.ArgumentMissing, _syntax.Keyword.Span.Union(_syntax.Head!.Span), _name, parameter, type, example);
                diagnostics.Add(problem.With(new RelatedLocation(context.Source, _template.Syntax.Head!.Span, "the template is declared here")));
            }
            else if (Misfit(parameter, type, argument, context with { Symbols = symbols }) is { } misfit)
            {
                unsound.Add(parameter);
                diagnostics.Add(misfit);
            }
        }

        foreach (var with in _syntax.Block!.Clauses.Where(clause => clause is { Keyword.Value: "with", Head: not null, Value: not null }))
        {
            var name = DeclaredName.Of(with.Head!);
            if (_template.Parameters.ContainsKey(name)) continue;
            var nearest = Spellchecker.Nearest(name, _template.Parameters.Keys);
            diagnostics.Add(context.Misspelt(ModuleDiagnostics.ArgumentUnknown, with.Head!.Span, nearest, DeclaredName.Of(_template.Syntax.Head!), name, Phrase.List(_template.Parameters.Keys.Order(StringComparer.Ordinal).Select(known => Phrase.Of($"`{known}`")))));
        }

        return unsound.ToImmutable();
    }

    private static Diagnostic? Misfit(string parameter, string type, PhraseSyntax argument, BindingContext context)
    {
        if (type == "phrase") return null;
        var expected = TypeCatalogue.Get(type is "product" or "offer" or "segment" or "group" ? $"ref {type}" : type);
        var elements = PhraseElement.Flatten(argument);
        var read = expected.Read(new PhraseCursor(elements, 0), context);
        if (read.Consumed == elements.Length) return read.Problems.FirstOrDefault();
        return context.Problem(ModuleDiagnostics.ArgumentMismatch, argument.Span, parameter, expected.Spoken, argument.ToString().Trim());
    }
}
