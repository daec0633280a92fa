using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Plan.Predicates;
using Playbook.Plan.Values;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Types;

/// <summary><c>30</c>, <c>100 CNY</c>, <c>3km</c>, <c>21d</c>, <c>2026-05-01</c>, <c>30d ago</c>: what can be compared. Yields an <see cref="Operand"/>.</summary>
public sealed class OperandType : PhraseType
{
    /// <summary>Dates further back than a hundred years are nobody's history.</summary>
    private const double MostDays = 36_525;

    public override string Name => "value";

    public override string Description => "a value such as `30`, `100 CNY`, `3km` or `2026-05-01`";

    public override string Ebnf => "number currency_code? | quantity 'ago'? | date";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { } element) return ReadResult.NoMatch;
        if (element.Expression is ChainSyntax chain) return ReadWhole(chain, context) is { } whole ? whole with { Consumed = 1 } : ReadResult.NoMatch;
        return element.Literal switch
        {
            TokenKind.Number when cursor.Peek(1)?.Word is { } word && CurrencyType.LooksLikeOne(word) =>
                new MoneyType().Read(cursor, context) is var money ? money with { Value = new Operand.Amount((Money)money.Value!) } : default,
            TokenKind.Number when element.Number is { } number => ReadResult.Of(1, new Operand.Count(number)),
            TokenKind.Quantity => ReadQuantity(element, cursor.Peek(1)?.Word == "ago"),
            TokenKind.Date => DateType.ReadDate(element, context) is var date ? date with { Value = new Operand.Date((LocalDate)date.Value!) } : default,
            _ => ReadResult.NoMatch,
        };
    }

    /// <summary>The value that the whole of an expression spells; null where it spells none.</summary>
    public static ReadResult? ReadWhole(ExpressionSyntax expression, BindingContext context)
    {
        var elements = PhraseElement.Flatten(expression);
        return new OperandType().Read(new PhraseCursor(elements, 0), context) is { Consumed: > 0 } read && read.Consumed == elements.Length ? read : null;
    }

    private static ReadResult ReadQuantity(PhraseElement element, bool isAgo) => element.Quantity switch
    {
        (var length, "km") => ReadResult.Of(1, new Operand.Way(Distance.FromKilometres(length))),
        (var length, "m") => ReadResult.Of(1, new Operand.Way(new Distance(length))),
        (var length, var unit) when DurationType.From(length, unit) is { } duration => !isAgo ? ReadResult.Of(1, new Operand.Length(duration))
            : duration.TotalDays is var days && days == Math.Floor(days) && days <= MostDays ? ReadResult.Of(2, new Operand.DaysAgo((int)days))
            : ReadResult.NoMatch,
        _ => ReadResult.NoMatch,
    };
}
