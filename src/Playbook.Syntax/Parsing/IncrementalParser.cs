using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// Parses a text that differs little from one that was parsed before. Only the clauses that the edit touches, with one neighbour on either
/// side, are read again; all others are shared. Where anything is unusual, an error before or after among it, the whole text is read.
/// </summary>
internal static class IncrementalParser
{
    private const string Opening = "playbook p {";

    public static SyntaxTree Parse(SyntaxTree old, SourceText source) => Reuse(old, source) is { } root
        ? new SyntaxTree(source, old.Spelling, new FileSyntax(root, 0), [])
        : PlaybookParser.Parse(source);

    private static GreenNode? Reuse(SyntaxTree old, SourceText source)
    {
        if (old.Spelling != Spelling.Dsl || old.Source.Path != source.Path || !old.Diagnostics.IsEmpty || old.Root.Position != 0) return null;
        if (old.Root.Green is not { Children: [GreenNode { Kind: NodeKind.Clause } head, GreenToken { Kind: TokenKind.EndOfFile }] } file) return null;
        var at = head.Children.ToList().FindIndex(child => child is GreenNode { Kind: NodeKind.Block });
        if (at < 0 || UnreadableText.Check(source, new DiagnosticBag(source)) is not null) return null;
        var block = (GreenNode)head.Children[at];
        var start = head.Children.Take(at).Sum(child => child.Width);
        if (Splice(block, start, old.Source.Text, source.Text) is not { } children) return null;
        return new GreenNode(file.Kind, file.Children.SetItem(0, new GreenNode(head.Kind, head.Children.SetItem(at, new GreenNode(block.Kind, children)))));
    }

    private static ImmutableArray<GreenElement>? Splice(GreenNode block, int start, string old, string text)
    {
        var prefix = old.AsSpan().CommonPrefixLength(text);
        var suffix = CommonSuffixLength(old.AsSpan(prefix), text.AsSpan(prefix));
        var (first, from) = (-1, 0);
        var (last, to) = (-1, 0);
        var position = start;
        for (var i = 0; i < block.Children.Length; i++)
        {
            var end = position + block.Children[i].Width;
            if (first < 0 && end >= prefix) (first, from) = (i, position);
            if (position <= old.Length - suffix) (last, to) = (i, end);
            position = end;
        }

        var closing = block.Children.Length - 1;
        if (first < 1 || last < first || prefix < from || old.Length - suffix > position - 1 || block.Children[closing] is not GreenToken { Kind: TokenKind.CloseBrace }) return null;
        if (first > 1) from -= block.Children[--first].Width;
        if (last < closing) to += block.Children[++last].Width;
        return Read(text[from..(to + text.Length - old.Length)], withBrace: last == closing) is { } read
            ? [.. block.Children[..first], .. read, .. block.Children[(last + 1)..]]
            : null;
    }

    /// <summary>The clauses of a part of a block, and its closing brace where the part goes so far; null where they are not sound by themselves.</summary>
    private static ImmutableArray<GreenElement>? Read(string part, bool withBrace)
    {
        var tree = PlaybookParser.Parse(new SourceText("part.playbook", Opening + part + (withBrace ? string.Empty : "}")));
        if (!tree.Diagnostics.IsEmpty || tree.Root.Green.Children is not [GreenNode head, GreenToken { Width: 0 }]) return null;
        if (head.Children is not [_, _, GreenNode { Kind: NodeKind.Block } block] || block.Children[^1] is not GreenToken brace) return null;
        if (block.Children.Any(child => child is GreenNode { Kind: not NodeKind.Clause })) return null;
        if (withBrace) return block.Children[1..];
        return brace.Width == 1 ? block.Children[1..^1] : null;
    }

    private static int CommonSuffixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var most = Math.Min(left.Length, right.Length);
        var length = 0;
        while (length < most && left[^(length + 1)] == right[^(length + 1)]) length++;
        return length;
    }
}
