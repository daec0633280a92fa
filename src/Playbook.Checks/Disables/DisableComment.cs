using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Checks.Disables;

/// <summary>
/// A comment that disables one finding and says why: <c>// disable PB7310: volunteers come at peak hours</c>, in YAML with <c>#</c>. Behind something it
/// is meant for its own line, by itself for the next line that is neither empty nor a comment.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Span">Of the comment, from its mark to the end of the line.</param>
/// <param name="Line">The line of findings for which it is meant, counted from zero.</param>
/// <param name="Code">A code, or the code of house rules and the name of one: <c>PB7601/no_weekend_push</c>.</param>
/// <param name="CodeSpan">Where that stands.</param>
/// <param name="Reason">Why; empty where it does not say.</param>
internal sealed partial record DisableComment(SourceText File, TextSpan Span, int Line, string Code, TextSpan CodeSpan, string Reason)
{
    /// <summary>All in a playbook and the libraries that it uses, in the order of the text.</summary>
    public static ImmutableArray<DisableComment> In(ModuleSet modules) => [.. modules.Trees.SelectMany(tree => In(tree, modules.Source))];

    /// <summary>A fix that deletes it, with its line where it has one of its own.</summary>
    public Fix Delete()
    {
        var line = File.LineSpan(File.LineIndexOf(Span.Start));
        var isAlone = string.IsNullOrWhiteSpace(File.Text[line.Start..Span.Start]);
        var end = isAlone && Span.End < File.Length ? File.Text.IndexOf('\n', Span.End) + 1 : Span.End;
        var start = isAlone ? line.Start : line.Start + File.Text[line.Start..Span.Start].TrimEnd().Length;
        return Fix.Replace("delete the comment", TextSpan.FromBounds(start, Math.Max(end, Span.End)), string.Empty);
    }

    private static IEnumerable<DisableComment> In(SyntaxTree tree, SourceText joined)
    {
        foreach (var token in tree.Root.DescendantTokens())
        {
            foreach (var match in Directive().Matches(token.Trivia).Where(match => match.Groups["code"].Success))
            {
                var (file, span) = joined.Locate(new TextSpan(token.Position + match.Index, match.Length));
                var code = match.Groups["code"];
                yield return new DisableComment(file, span, LineOf(file, span), code.Value, new TextSpan(span.Start + code.Index - match.Index, code.Length), match.Groups["reason"].Value.Trim());
            }
        }
    }

    private static int LineOf(SourceText file, TextSpan comment)
    {
        var line = file.LineIndexOf(comment.Start);
        if (!string.IsNullOrWhiteSpace(file.Text[file.LineSpan(line).Start..comment.Start])) return line;
        do line++;
        while (line < file.LineCount - 1 && file.ToString(file.LineSpan(line)).AsSpan().Trim() is var text && (text.IsEmpty || text.StartsWith("//") || text.StartsWith("#")));
        return line;
    }

    [GeneratedRegex(@"(?:(?<![/#])//(?!/)|(?<![#/])#(?![#/]))[ \t]*disable[ \t]+(?<code>PB[\p{L}\p{N}_./]*)[ \t]*(?:[:：](?<reason>[^\r\n]*))?[^\r\n]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Directive();
}
