using Playbook.Diagnostics;
using Playbook.Syntax.Outlines;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>
/// Lays a YAML file out anew from its tree. A file with syntax errors stays as it is: in YAML the layout is the meaning. So does one that would
/// not say the same in the new layout, which is read again before it is given out.
/// </summary>
internal static class YamlFormatter
{
    public static string Format(SyntaxTree tree, FormatOptions options)
    {
        if (!tree.Diagnostics.IsEmpty) return tree.Source.Text;
        var mark = tree.Source.Text.StartsWith('\uFEFF') ? "\uFEFF" : string.Empty;
        var outline = OutlineReader.Read(tree);
        var text = mark + new YamlWriter(options, LineBreakStyle.Of(tree.Source.Text)).Write(outline);
        return OutlineWords.AreSame(outline, PlaybookParser.Parse(new SourceText(tree.Source.Path, text), options.File)) ? text : tree.Source.Text;
    }
}
