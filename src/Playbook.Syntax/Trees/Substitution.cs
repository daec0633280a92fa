using System.Collections.Immutable;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Tokens;

namespace Playbook.Syntax.Trees;

/// <summary>
/// Words and what they stand for. Applied to a clause it gives the same clause, in the same place and printing the same text, in
/// which each of these words means its replacement.
/// </summary>
/// <param name="Values">Words that stand for a phrase: a <c>let</c>, or a parameter of a template.</param>
/// <param name="Names">Words that stand for another name: what a template declares, in an instance of it.</param>
public sealed record Substitution(ImmutableDictionary<string, PhraseSyntax> Values, ImmutableDictionary<string, string> Names)
{
    public static Substitution None { get; } = new(ImmutableDictionary<string, PhraseSyntax>.Empty, ImmutableDictionary<string, string>.Empty);

    /// <summary>What a word stands for whose meaning is wrong: nothing, so that the clauses that use it are not judged a second time.</summary>
    public static PhraseSyntax Unknown { get; } = new(new GreenNode(NodeKind.Phrase, [new GreenNode(NodeKind.Word, [new GreenToken(TokenKind.Word, string.Empty, string.Empty, origin: TokenOrigin.Missing)])]), null, 0);

    public bool IsEmpty => Values.IsEmpty && Names.IsEmpty;

    public ClauseSyntax Apply(ClauseSyntax clause, Construct? owner)
    {
        if (IsEmpty) return clause;
        var green = InClause(clause.Green, owner);
        return ReferenceEquals(green, clause.Green) ? clause : new ClauseSyntax(green, clause.Parent, clause.Position);
    }

    /// <summary>Applies it to a phrase that stands for itself, such as the value of another <c>let</c>.</summary>
    public PhraseSyntax Apply(PhraseSyntax phrase)
    {
        var green = Rewrite(phrase.Green, child => InPhrase(child, namesOnly: false));
        return ReferenceEquals(green, phrase.Green) ? phrase : new PhraseSyntax(green, phrase.Parent, phrase.Position);
    }

    private GreenNode InClause(GreenNode clause, Construct? owner)
    {
        var spec = clause.Children is [GreenToken { Kind: TokenKind.Word } keyword, ..] ? owner?.Find(keyword.Value) : null;
        var beforeEquals = true;
        return Rewrite(clause, child =>
        {
            if (child is GreenToken { Kind: TokenKind.Equals }) beforeEquals = false;
            return child switch
            {
                GreenNode { Kind: NodeKind.Phrase } phrase => InPhrase(phrase, namesOnly: beforeEquals && spec is { IsNamed: true }),
                GreenNode { Kind: NodeKind.Block } block => Rewrite(block, inner => inner is GreenNode { Kind: NodeKind.Clause } below ? InClause(below, spec?.Block) : inner),
                _ => child,
            };
        });
    }

    private GreenElement InPhrase(GreenElement element, bool namesOnly) => element switch
    {
        GreenNode { Kind: NodeKind.Word, Children: [GreenToken word] } node => InWord(node, word, namesOnly),
        GreenNode node => Rewrite(node, child => InPhrase(child, namesOnly)),
        _ => element,
    };

    private GreenElement InWord(GreenNode node, GreenToken word, bool namesOnly)
    {
        if (Names.TryGetValue(word.Value, out var name))
            return new GreenNode(NodeKind.Word, [new GreenToken(word.Kind, word.Trivia, word.Text, name, word.Origin)]);
        return !namesOnly && Values.TryGetValue(word.Value, out var phrase) ? new GreenSubstitution(node, Meaning(phrase.Green)) : node;
    }

    /// <summary>A phrase of one expression stands as that expression, so that it may stand in a condition.</summary>
    private static GreenNode Meaning(GreenNode phrase) => phrase.Children is [GreenNode only] ? only : phrase;

    private static GreenNode Rewrite(GreenNode node, Func<GreenElement, GreenElement> rewrite)
    {
        var changed = false;
        var children = ImmutableArray.CreateBuilder<GreenElement>(node.Children.Length);
        foreach (var child in node.Children)
        {
            var now = rewrite(child);
            changed |= !ReferenceEquals(now, child);
            children.Add(now);
        }

        return changed ? new GreenNode(node.Kind, children.MoveToImmutable()) : node;
    }
}
