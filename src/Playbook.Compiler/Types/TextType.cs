using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary>A text in double quotes. Yields its content as <see cref="string"/>.</summary>
public sealed class TextType : PhraseType
{
    public override string Name => "text";

    public override string Description => "a text in double quotes";

    public override string Ebnf => "string";

    public override string Regex => @"""([^""\\]|\\.)*""";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { } element) return ReadResult.NoMatch;
        if (element.Expression is LiteralSyntax { Token: { Kind: TokenKind.String } token }) return ReadResult.Of(1, token.Value);
        if (element.Word is null) return ReadResult.NoMatch;
        var words = cursor.Elements.Skip(cursor.Index).TakeWhile(e => e.Word is not null && e.Word is not ("as_of" or "source")).ToList();
        if (words.Count == 0) return ReadResult.NoMatch;
        var span = words[0].Span.Union(words[^1].Span);
        var text = context.Source.ToString(span);
        return ReadResult.Wrong(words.Count, text, context.Problem(BindingDiagnostics.TextNeedsQuotes, span, text).With(Fix.Respell("put it in quotes", span, $"\"{text}\"")));
    }
}
