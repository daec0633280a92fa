using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// The one layout of a playbook: two spaces a level, a clause a line, one space between tokens, at most one blank line, no alignment;
/// clauses stay in their author's order and every comment stays where it was. Long lines are broken where the language lets a line go on, at
/// the loosest place first. In the DSL a clause with a syntax error keeps its text; a YAML file with one is left alone. The line breaks of the
/// file, LF or CR LF, and its byte order mark are kept. Formatting twice changes nothing.
/// </summary>
public static class Formatter
{
    public static string Format(SyntaxTree tree) => Format(tree, FormatOptions.Default);

    public static string Format(SyntaxTree tree, FormatOptions options) => tree.Spelling switch
    {
        Spelling.Dsl => new DslFormatter(options.Width, LineBreakStyle.Of(tree.Source.Text)).Format(tree),
        Spelling.Yaml => YamlFormatter.Format(tree, options),
        _ => throw new InvalidOperationException($"No layout for the spelling {tree.Spelling}."),
    };
}
