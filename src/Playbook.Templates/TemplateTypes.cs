using Scriban.Syntax;

namespace Playbook.Templates;

/// <summary>
/// All that messages may speak of is text, a price too (<c>34.90</c>): to compare it with a number, to reckon with it or to treat it as a list
/// gives something else than what was meant.
/// </summary>
internal static class TemplateTypes
{
    /// <summary>The operand that must be a number or a list here; whether it is a text, its path says. Null where nothing must be one.</summary>
    public static ScriptNode? Misused(ScriptNode node) => node switch
    {
        ScriptBinaryExpression { Left: { } left, Right: { } right } when IsNumber(right) => left,
        ScriptBinaryExpression { Left: { } left, Right: { } right } when IsNumber(left) => right,
        ScriptPipeCall { From: { } from, To: { } to } when TakesNoText(to) => from,
        ScriptFunctionCall { Arguments: [var first, ..] } call when TakesNoText(call) => first,
        _ => null,
    };

    private static bool IsNumber(ScriptNode node) => node is ScriptLiteral { Value: int or long or double or float or decimal or System.Numerics.BigInteger };

    private static bool TakesNoText(ScriptNode function) => function switch
    {
        ScriptFunctionCall { Target: { } target } => TakesNoText(target),
        ScriptMemberExpression { Target: ScriptVariable { Name: "math" or "array" }, Member.Name: not "is_number" } => true,
        _ => false,
    };
}
