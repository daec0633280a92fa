using System.Collections.Frozen;
using Playbook.Compiler.Binding;

namespace Playbook.Compiler.Types;

/// <summary>An ISO 4217 code. Yields the code.</summary>
public sealed class CurrencyType : PhraseType
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "AED", "AUD", "BDT", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR",
        "JPY", "KES", "KRW", "KZT", "LKR", "MAD", "MMK", "MNT", "MOP", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON",
        "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
    ], StringComparer.Ordinal);

    /// <summary>What people write for a currency, and its code.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["RMB"] = "CNY",
        ["CNH"] = "CNY",
        ["yuan"] = "CNY",
        ["元"] = "CNY",
        ["块"] = "CNY",
        ["塊"] = "CNY",
        ["人民币"] = "CNY",
        ["人民幣"] = "CNY",
        ["台币"] = "TWD",
        ["台幣"] = "TWD",
        ["港币"] = "HKD",
        ["港幣"] = "HKD",
        ["NTD"] = "TWD",
        ["euro"] = "EUR",
        ["dollar"] = "USD",
        ["yen"] = "JPY",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override string Name => "currency";

    public override string Description => "a currency by its ISO code, such as `CNY`";

    public static bool IsKnown(string word) => Known.Contains(word);

    public static bool LooksLikeOne(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);

    public override string Ebnf => "currency_code";

    public override string Regex => $"({string.Join('|', Known.Order(StringComparer.Ordinal))})";

    /// <summary>The code that a word most likely means: the code itself in any case, or what people write for it; null where there is none.</summary>
    public static string? Meant(string word) => Aliases.GetValueOrDefault(word) ?? (IsKnown(word.ToUpperInvariant()) ? word.ToUpperInvariant() : null);

    public override ReadResult Read(PhraseCursor cursor, BindingContext context)
    {
        if (cursor.Current is not { Word: { } word } element) return ReadResult.NoMatch;
        return IsKnown(word)
            ? ReadResult.Of(1, word)
            : ReadResult.Wrong(1, word, context.Misspelt(BindingDiagnostics.UnknownCurrency, element.Span, Meant(word), word));
    }
}
