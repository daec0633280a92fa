using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Types;

/// <summary>The name of something declared elsewhere in the playbook. Yields its <see cref="Symbol"/>.</summary>
public sealed class ReferenceType(string kind) : PhraseType
{
    public override string Name => $"ref {kind}";

    public override string Description => Spoken.ToString();

    public override Phrase Spoken => kind == "merchants" ? Phrase.Of($"the name of some {kind}") : kind[0] is 'a' or 'e' or 'o' ? Phrase.Of($"the name of an {kind}") : Phrase.Of($"the name of a {kind}");

    public override string Ebnf => "name member_tail?";

    public override string Regex => Notation.NamePath;

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Name: { } word } element) return ReadResult.NoMatch;
        return context.Symbols.Find(kind, word) is { } symbol
            ? ReadResult.Of(1, symbol)
            : ReadResult.Wrong(1, Symbol.Error(kind, word), Undefined(kind, word, element.Span, context));
    }

    public static Diagnostic Undefined(string kind, string name, TextSpan span, BindingContext context)
    {
        var problem = context.Misspelt(BindingDiagnostics.UndefinedName, span, context.Symbols.Nearest(kind, name), kind, name);
        return context.Symbols.Find(name) is { } other
            ? problem.With(new RelatedLocation(context.Source, other.NameSpan, $"`{name}` is declared as `{other.Kind}`, not as `{kind}`"))
            : problem;
    }
}
