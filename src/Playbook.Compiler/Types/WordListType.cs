using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>[长沙, 湘潭, 株洲]</c>. Yields the words as <see cref="ImmutableArray{T}"/> of <see cref="string"/>.</summary>
public sealed class WordListType : PhraseType
{
    public override string Name => "list";

    public override string Description => "a list such as `[长沙, 湘潭]`";

    public override string Ebnf => "'[' (name | string) (',' (name | string))* ']'";

    public override string Regex => @"\[[^\[\]]*\]";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Expression: ListSyntax list }) return ReadResult.NoMatch;
        return Words(list) is { IsEmpty: false } words ? ReadResult.Of(1, words) : ReadResult.NoMatch;
    }

    /// <summary>The words and texts in a list, or an empty array when something else stands in it.</summary>
    public static ImmutableArray<string> Words(ListSyntax list)
    {
        var words = list.Items.Select(item => (item as WordSyntax)?.Text ?? (item as LiteralSyntax)?.Token.Value).ToImmutableArray();
        return words.Contains(null) ? [] : words.OfType<string>().ToImmutableArray();
    }
}
