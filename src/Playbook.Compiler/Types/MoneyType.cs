using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Types;

/// <summary><c>34.90 CNY</c>: a number and a currency, which must be the playbook's. Yields <see cref="Money"/>.</summary>
public sealed class MoneyType : PhraseType
{
    public override string Name => "money";

    public override string Description => "an amount of money such as `34.90 CNY`";

    public override string Ebnf => "number currency_code";

    public override string Regex => Notation.Number + @"\s+[A-Z]{3}";

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Number: { } amount } number) return ReadResult.NoMatch;
        if (cursor.Peek(1) is not { Word: { } word } currency || !CurrencyType.LooksLikeOne(word))
        {
            var own = context.Currency ?? "CNY";
            return ReadResult.Wrong(1, new Money(amount, own), context
                .Problem(BindingDiagnostics.UnitMissing, number.Span, number.Text, "a currency", $"{number.Text} {own}")
                .With(Fix.Complete($"add `{own}`", number.Span.End, $" {own}")));
        }

        var money = new Money(amount, word);
        if (!CurrencyType.IsKnown(word)) return ReadResult.Wrong(2, money, context.Misspelt(BindingDiagnostics.UnknownCurrency, currency.Span, CurrencyType.Meant(word), word));
        if (context.Currency is { } stated && stated != word)
        {
            return ReadResult.Wrong(2, money with { Currency = stated }, context
                .Problem(BindingDiagnostics.MixedCurrencies, currency.Span, word, stated)
                .With(Fix.Replace($"write `{stated}` (and check the amount)", currency.Span, stated)));
        }

        return ReadResult.Of(2, money);
    }
}
