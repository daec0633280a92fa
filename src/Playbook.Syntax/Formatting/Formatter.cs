using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// The one layout of a playbook: two spaces a level, a clause a line, one space between tokens, at most one blank line, no alignment;
/// clauses stay in their author's order and every comment stays where it was. Lines are wrapped after commas only. A clause with a
/// syntax error keeps its text. Formatting twice changes nothing.
/// </summary>
public static class Formatter
{
    public static string Format(SyntaxTree tree) => tree.Spelling switch
    {
        Spelling.Dsl => new DslFormatter().Format(tree),
        Spelling.Yaml => YamlTidy.Tidy(tree),
        _ => throw new InvalidOperationException($"No layout for the spelling {tree.Spelling}."),
    };
}
