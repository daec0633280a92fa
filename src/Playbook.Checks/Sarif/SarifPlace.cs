using System.Text.Json.Nodes;
using Playbook.Diagnostics;

namespace Playbook.Checks.Sarif;

/// <summary>Files and regions: lines from 1, columns from 1 in UTF-16 code units, the end column after the last character (SARIF § 3.30).</summary>
internal static class SarifPlace
{
    public static JsonObject Of(SourceText source, TextSpan span) => new() { ["artifactLocation"] = File(source), ["region"] = Region(source, span) };

    public static JsonObject File(SourceText source) => new() { ["uri"] = Address(source.Path) };

    public static JsonObject Region(SourceText source, TextSpan span)
    {
        var (startLine, startColumn) = Place(source, span.Start);
        var (endLine, endColumn) = Place(source, span.End);
        return new JsonObject { ["startLine"] = startLine, ["startColumn"] = startColumn, ["endLine"] = endLine, ["endColumn"] = endColumn };
    }

    private static (int Line, int Column) Place(SourceText source, int offset)
    {
        var at = Math.Clamp(offset, 0, source.Length);
        var line = source.LineIndexOf(at);
        return (line + source.FirstLine, at - source.LineSpan(line).Start + 1);
    }

    private static string Address(string path)
    {
        if (Path.IsPathFullyQualified(path)) return new Uri(path).AbsoluteUri;
        return string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
