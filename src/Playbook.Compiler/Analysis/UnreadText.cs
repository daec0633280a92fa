using Playbook.Compiler.Modules;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Analysis;

/// <summary>What could not be read and may declare names: libraries that could not be had, and the part of a YAML text behind what is wrong with it.</summary>
internal sealed class UnreadText(bool lacksLibrary, IReadOnlyList<string> texts)
{
    private const string LibraryEnding = ".playbook";

    public static UnreadText Of(ModuleSet modules, bool lacksLibrary)
    {
        var unread = modules.Trees.Where(tree => tree is { Spelling: Spelling.Yaml, Diagnostics.IsEmpty: false })
            .SelectMany(tree => tree.Root.DescendantTokens())
            .Where(token => token.Kind == TokenKind.Bad)
            .Select(token => token.Text);
        return new UnreadText(lacksLibrary || modules.Trees.Any(LosesUse), [.. unread]);
    }

    public bool MayDeclare(MissingName missing) => (lacksLibrary && missing.MayBeImported) || texts.Any(text => Mentions(text, missing.Name));

    /// <summary>True where a line names a library and is no whole <c>use</c> any more.</summary>
    private static bool LosesUse(SyntaxTree tree) => tree.Root.Clauses
        .SelectMany(head => head.Block?.ChildNodes ?? [])
        .Any(line => line is ClauseSyntax { Keyword.Value: "use", Block: null } use
            ? use.Head?.Items is not [LiteralSyntax { Token.Kind: TokenKind.String }]
            : line is not ClauseSyntax { Block: not null } && line.DescendantTokens().Any(NamesLibrary));

    private static bool NamesLibrary(SyntaxToken token) => token.Kind == TokenKind.String
        && (token.Value.EndsWith(LibraryEnding, StringComparison.Ordinal) || token.Value.EndsWith(LibraryEnding + ".yaml", StringComparison.Ordinal));

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsInWord(text[at - 1])) && (at + name.Length == text.Length || !IsInWord(text[at + name.Length]))) return true;
        }

        return false;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
