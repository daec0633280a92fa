using Scriban;
using Scriban.Functions;
using Scriban.Runtime;

namespace Playbook.Templates;

/// <summary>
/// Where messages are rendered: no loader, no clock, no chance, no evaluation of texts, and limits on loops, recursion, output and
/// time. The functions that are left are pure.
/// </summary>
internal static class Sandbox
{
    private const int LoopLimit = 1_000;

    private const int RecursionLimit = 16;

    /// <summary>The longest message, in UTF-16 units.</summary>
    public const int OutputLimit = 8_192;

    private static readonly string[] s_math = ["abs", "ceil", "divided_by", "floor", "format", "is_number", "minus", "modulo", "plus", "round", "times"];

    private static readonly string[] s_string =
    [
        "append", "capitalize", "capitalizewords", "contains", "downcase", "empty", "ends_with", "handleize", "lstrip", "prepend", "remove", "remove_first", "replace",
        "replace_first", "rstrip", "size", "slice", "split", "starts_with", "strip", "strip_newlines", "truncate", "truncatewords", "upcase", "whitespace",
    ];

    private static readonly string[] s_array = ["contains", "first", "join", "last", "reverse", "size", "sort"];

    /// <summary>The functions that a message may call, by object and name.</summary>
    public static ScriptObject Functions { get; } = new(StringComparer.Ordinal)
    {
        ["math"] = Only(new MathFunctions(), s_math),
        ["string"] = Only(new StringFunctions(), s_string),
        ["array"] = Only(new ArrayFunctions(), s_array),
    };

    public static bool HasFunction(string path) => path.Split('.') switch
    {
        [var family] => Functions.ContainsKey(family),
        [var family, var name] => Functions.TryGetValue(family, out var functions) && functions is ScriptObject known && known.ContainsKey(name),
        _ => false,
    };

    public static TemplateContext NewContext(ScriptObject variables, CancellationToken cancellation)
    {
        var context = new TemplateContext(Functions, StringComparer.Ordinal)
        {
            TemplateLoader = null,
            LoopLimit = LoopLimit,
            LoopLimitQueryable = LoopLimit,
            RecursiveLimit = RecursionLimit,
            ObjectRecursionLimit = RecursionLimit,
            LimitToString = OutputLimit + 1,
            NewLine = "\n",
            CancellationToken = cancellation,
        };
        context.PushGlobal(variables);
        return context;
    }

    private static ScriptObject Only(ScriptObject all, string[] names)
    {
        var some = new ScriptObject(StringComparer.Ordinal);
        foreach (var name in names) some.SetValue(name, all[name], readOnly: true);
        return some;
    }
}
