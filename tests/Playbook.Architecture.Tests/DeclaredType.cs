using System.Text.RegularExpressions;

namespace Playbook.Architecture.Tests;

/// <summary>A type that a file declares in its namespace, not within another.</summary>
/// <param name="Kind"><c>class</c>, <c>record</c>, <c>enum</c> and so on.</param>
/// <param name="Name">Without its type parameters.</param>
/// <param name="Base">The first type that it derives from; empty for none.</param>
internal sealed partial record DeclaredType(string Kind, string Name, string Base)
{
    public bool IsRecord => Kind.StartsWith("record", StringComparison.Ordinal);

    /// <summary>Enums and delegates stand beside the type that they belong to.</summary>
    public bool StandsBeside => Kind is "enum" or "delegate";

    /// <summary>Types stand at the beginning of a line, because namespaces are those of the file.</summary>
    public static IReadOnlyList<DeclaredType> Of(string text) =>
        [.. Declaration().Matches(text).Select(match => new DeclaredType(match.Groups["kind"].Value, match.Groups["name"].Value, BaseOf(text[(match.Index + match.Length)..])))];

    /// <summary>What stands behind the colon, outside of the brackets of parameters and before the body.</summary>
    private static string BaseOf(string rest)
    {
        var depth = 0;
        for (var i = 0; i < rest.Length && (depth > 0 || rest[i] is not ('{' or ';')); i++)
        {
            if (rest[i] is '(' or '<' or '[') depth++;
            else if (rest[i] is ')' or '>' or ']') depth--;
            else if (rest[i] == ':' && depth == 0) return FirstName().Match(rest[i..]).Value;
        }

        return string.Empty;
    }

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?<kind>class|struct|interface|enum|delegate|record(?:\s+(?:class|struct))?)\s+(?:\w+\s+(?=\w+\())?(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\w+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstName();
}
