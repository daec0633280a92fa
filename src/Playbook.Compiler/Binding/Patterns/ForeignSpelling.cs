using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Tokens;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Values in a spelling of another notation, whose meaning is clear: <c>18元</c>, <c>18 cny</c>, <c>1,500</c>, <c>2026/05/31</c>,
/// <c>85折</c>, <c>八五折</c>. Looked for only where a phrase fits none of its patterns.
/// </summary>
internal static partial class ForeignSpelling
{
    private const string ShareLeft = "折";

    /// <summary>The first such value among the elements, with the fix that spells it right.</summary>
    public static Diagnostic? Find(Clause spec, ImmutableArray<PhraseElement> elements, BindingContext context) => Enumerable
        .Range(0, elements.Length)
        .Select(index => CommaAt(elements, index, context) ?? AmountAt(elements, index, context) ?? DiscountAt(spec, elements, index, context) ?? DateAt(elements[index], context))
        .FirstOrDefault(found => found is not null);

    private static Diagnostic? CommaAt(ImmutableArray<PhraseElement> elements, int index, BindingContext context)
    {
        if (elements[index].Number is null || index + 2 >= elements.Length) return null;
        var last = index;
        while (last + 2 < elements.Length && elements[last + 1].IsComma && elements[last + 2].Number is not null
            && elements[last].Span.End == elements[last + 1].Span.Start && elements[last + 1].Span.End == elements[last + 2].Span.Start) last += 2;
        if (last == index) return null;
        var parts = Enumerable.Range(0, ((last - index) / 2) + 1).Select(i => elements[index + (i * 2)].Text).ToList();
        var isGrouped = parts.Skip(1).All(part => part.Split('.')[0].Length == 3);
        if (!isGrouped && parts.Count > 2) return null;
        return Slip(BindingDiagnostics.CommaInNumber, elements[index].Span.Union(elements[last].Span), string.Join(isGrouped ? "_" : ".", parts), context);
    }

    private static Diagnostic? AmountAt(ImmutableArray<PhraseElement> elements, int index, BindingContext context)
    {
        if (elements[index].Quantity is (_, var unit) && CurrencyType.Meant(unit) is { } code)
            return Slip(BindingDiagnostics.AmountSpelling, elements[index].Span, $"{elements[index].Text[..^unit.Length]} {code}", context);
        if (elements[index].Number is null || index + 1 >= elements.Length || elements[index + 1].Word is not { } word || CurrencyType.Meant(word) is not { } meant || meant == word) return null;
        return Slip(BindingDiagnostics.AmountSpelling, elements[index].Span.Union(elements[index + 1].Span), $"{elements[index].Text} {meant}", context);
    }

    /// <summary><c>85折</c> and <c>8.5折</c> both leave 85 % to pay.</summary>
    private static Diagnostic? DiscountAt(Clause spec, ImmutableArray<PhraseElement> elements, int index, BindingContext context)
    {
        if ((elements[index].Quantity is (var quantity, ShareLeft) ? quantity : WrittenShare(elements[index].Word)) is not { } left || left is <= 0m or >= 100m) return null;
        var off = (100m - (left < 10m ? left * 10m : left)).ToString("0.##", CultureInfo.InvariantCulture) + "%";
        var takesBase = spec.Phrases.Any(phrase => phrase.Contains("off list_price", StringComparison.Ordinal));
        var meant = takesBase && index == elements.Length - 1 ? $"{off} off list_price"
            : takesBase && elements[index + 1].Word == "list_price" ? $"{off} off"
            : off;
        return Slip(BindingDiagnostics.DiscountByShareLeft, elements[index].Span, meant, context);
    }

    /// <summary><c>八折</c>, <c>八五折</c>, <c>打八五折</c>, <c>对折</c>; null for any other word.</summary>
    private static decimal? WrittenShare(string? word)
    {
        const string Digits = "一二三四五六七八九";
        var tenths = word?.EndsWith(ShareLeft, StringComparison.Ordinal) == true ? word[..^1].TrimStart('打') : string.Empty;
        if (tenths is "半" or "对" or "對") return 50m;
        return tenths.Length is 1 or 2 && tenths.All(digit => Digits.Contains(digit, StringComparison.Ordinal))
            ? tenths.Aggregate(0m, (read, digit) => (read * 10m) + Digits.IndexOf(digit, StringComparison.Ordinal) + 1)
            : null;
    }

    private static Diagnostic? DateAt(PhraseElement element, BindingContext context)
    {
        if (element.IsComma || element.Literal == TokenKind.String) return null;
        var written = context.Source.ToString(element.Span);
        if (ForeignDate().Match(written) is not { Success: true } date) return null;
        var span = new TextSpan(element.Span.Start + date.Index, date.Length);
        return Slip(BindingDiagnostics.DateSpelling, span, $"{date.Groups["y"].Value}-{date.Groups["m"].Value.PadLeft(2, '0')}-{date.Groups["d"].Value.PadLeft(2, '0')}", context);
    }

    private static Diagnostic Slip(DiagnosticDescriptor descriptor, TextSpan span, string meant, BindingContext context) => context
        .Problem(descriptor, span, context.Source.ToString(span), meant)
        .With(Fix.Respell($"write `{meant}`", span, meant));

    [GeneratedRegex("(?<![0-9])(?<y>[0-9]{4}) ?(?:/|年) ?(?<m>[0-9]{1,2}) ?(?:/|月) ?(?<d>[0-9]{1,2})(?:日|号|號)?(?![0-9])|(?<![0-9-])(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?<!-[0-9]{2}-[0-9]{2})(?![0-9-])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignDate();
}
