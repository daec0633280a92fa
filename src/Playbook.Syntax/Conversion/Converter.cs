using Playbook.Diagnostics;
using Playbook.Syntax.Formatting;
using Playbook.Syntax.Outlines;
using Playbook.Syntax.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Conversion;

/// <summary>
/// Writes a playbook in its other spelling, formatted, with every comment: <c>// …</c> is <c># …</c>, and a doc comment <c>/// …</c> is <c>#/ …</c>.
/// The result is read again before it is given out: it says the same, or there is a diagnostic instead of it.
/// </summary>
public static class Converter
{
    public static Conversion Convert(SyntaxTree tree, Spelling to) => Convert(tree, to, FormatOptions.Default);

    public static Conversion Convert(SyntaxTree tree, Spelling to, FormatOptions options)
    {
        if (!tree.Diagnostics.IsEmpty) return new Conversion(string.Empty, tree.Diagnostics);
        if (tree.Spelling == to) return new Conversion(Formatter.Format(tree, options), []);
        var outline = OutlineReader.Read(tree);
        var diagnostics = new DiagnosticBag(tree.Source);
        var text = to switch
        {
            Spelling.Yaml => ToYaml(outline, options, LineBreakStyle.Of(tree.Source.Text), diagnostics),
            Spelling.Dsl => ToDsl(outline, options, LineBreakStyle.Of(tree.Source.Text)),
            _ => throw new InvalidOperationException($"No conversion to {to}."),
        };
        if (diagnostics.Count == 0 && !OutlineWords.AreSame(outline, Parse(text, to, options))) diagnostics.Report(ConversionDiagnostics.NoPlace, default, "this playbook");
        return diagnostics.Count > 0 ? new Conversion(string.Empty, diagnostics.ToImmutable()) : new Conversion(text, []);
    }

    private static string ToYaml(OutlineScope outline, FormatOptions options, string lineBreak, DiagnosticBag diagnostics)
    {
        new Grouping(options.File).Apply(outline);
        var writer = new YamlWriter(options, lineBreak);
        var text = writer.Write(outline);
        foreach (var clause in writer.Homeless) diagnostics.Report(ConversionDiagnostics.NoPlace, clause.Span, clause.Keyword);
        return text;
    }

    private static string ToDsl(OutlineScope outline, FormatOptions options, string lineBreak)
    {
        var text = DslText.Write(outline);
        return Formatter.Format(Parse(lineBreak == "\n" ? text : text.ReplaceLineEndings(lineBreak), Spelling.Dsl, options), options);
    }

    private static SyntaxTree Parse(string text, Spelling spelling, FormatOptions options) =>
        PlaybookParser.Parse(new SourceText(spelling == Spelling.Yaml ? "converted.playbook.yaml" : "converted.playbook", text), options.File);
}
