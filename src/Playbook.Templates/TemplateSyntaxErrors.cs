namespace Playbook.Templates;

/// <summary>Says in the words of this tool what the library says about the syntax of a template.</summary>
internal static class TemplateSyntaxErrors
{
    public static string InOwnWords(string message)
    {
        if (Has("<end>") || Has("`end`") || Has("end statement")) return "an `if` or a `for` has no `end`, or an `end` has nothing to end";
        if (Has("condition")) return "`if` needs a condition, such as `if offer.stock`";
        if (Has("for <variable>") || Has("`in`")) return "`for` is written `for item in list`";
        if (Has("string") && (Has("quote") || Has("end of string") || Has("terminat"))) return "a text in quotes is not closed";
        if (Has("]") || Has(")")) return "a bracket is not closed";
        return "what stands between `{{` and `}}` cannot be read; write a placeholder such as `{{ offer.price }}`";

        bool Has(string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
    }
}
