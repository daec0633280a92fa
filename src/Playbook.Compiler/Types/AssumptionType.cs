using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Behaviour;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>15d</c>, <c>25%</c>, <c>0.3</c>, <c>bg_nbd</c>. Yields an <see cref="AssumedValue"/>.</summary>
public sealed class AssumptionType : PhraseType
{
    public override string Name => "assumption";

    public override string Description => "a value such as `15d`, `0.2%`, `0.3` or the name of a form";

    public override string Ebnf => "'-'? quantity | '-'? number | name";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context) => cursor.Current switch
    {
        { Quantity: (var points, "%") } => ReadResult.Of(1, new AssumedValue(ParameterUnit.Share, points / 100m, null)),
        { Quantity: (var value, var unit) } when DurationType.From(value, unit) is { } duration =>
            ReadResult.Of(1, new AssumedValue(ParameterUnit.Days, (decimal)duration.BclCompatibleTicks / NodaConstants.TicksPerDay, null)),
        { Expression: UnarySyntax { Operand: LiteralSyntax { Token.Kind: TokenKind.Number } operand } } =>
            ReadResult.Of(1, new AssumedValue(ParameterUnit.Number, -(new PhraseElement(operand, operand.Span).Number ?? 0m), null)),
        { Expression: UnarySyntax { Operand: LiteralSyntax operand } } when new PhraseElement(operand, operand.Span).Quantity is (var points, "%") =>
            ReadResult.Of(1, new AssumedValue(ParameterUnit.Share, -points / 100m, null)),
        { Number: { } number } => ReadResult.Of(1, new AssumedValue(ParameterUnit.Number, number, null)),
        { Word: { } word } when word != "source" => ReadResult.Of(1, new AssumedValue(ParameterUnit.Form, 0m, word)),
        _ => ReadResult.NoMatch,
    };
}
