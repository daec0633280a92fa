using Playbook.Syntax.Outlines;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Formatting;

/// <summary>Lays a YAML file out anew from its tree. A file with syntax errors stays as it is: in YAML the layout is the meaning.</summary>
internal static class YamlFormatter
{
    public static string Format(SyntaxTree tree, FormatOptions options)
    {
        if (!tree.Diagnostics.IsEmpty) return tree.Source.Text;
        var mark = tree.Source.Text.StartsWith('\uFEFF') ? "\uFEFF" : string.Empty;
        var writer = new YamlWriter(options, LineBreakStyle.Of(tree.Source.Text));
        var text = writer.Write(OutlineReader.Read(tree));
        return writer.Homeless.Count == 0 ? mark + text : tree.Source.Text;
    }
}
