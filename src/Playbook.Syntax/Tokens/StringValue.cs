using System.Globalization;
using System.Text;

namespace Playbook.Syntax.Tokens;

/// <summary>The meaning of a text literal: what stands between its quotes, with the escapes resolved.</summary>
internal static class StringValue
{
    public static string Of(ReadOnlySpan<char> literal)
    {
        var inner = literal[1..^1];
        if (!inner.Contains('\\')) return inner.ToString();
        var value = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length) { value.Append(inner[i]); continue; }
            switch (inner[++i])
            {
                case 'n': value.Append('\n'); break;
                case 't': value.Append('\t'); break;
                case '"' or '\\': value.Append(inner[i]); break;
                case 'u' when i + 4 < inner.Length && ushort.TryParse(inner.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                    value.Append((char)code);
                    i += 4;
                    break;
                default: value.Append('\\').Append(inner[i]); break;
            }
        }

        return value.ToString();
    }
}
