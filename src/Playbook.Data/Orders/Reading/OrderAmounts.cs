using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Currencies;
using Playbook.Data.Tables;

namespace Playbook.Data.Orders.Reading;

/// <summary>Reads the amounts of a log, each with the currency that it bears, or that stands beside it.</summary>
/// <param name="amount">The column of the amount.</param>
/// <param name="currency">The column of the currency; -1 for none.</param>
/// <param name="mark">What divides off decimals.</param>
internal sealed class OrderAmounts(int amount, int currency, DecimalMark mark)
{
    public AmountColumn Column { get; } = new(mark);

    public CurrencyLedger Currencies { get; } = new();

    /// <summary>Millionths, and the currency where something states it; null for what cannot be read.</summary>
    public (long Millionths, CurrencyUse? Currency)? Read(TableReader table)
    {
        var parts = SignedAmount.Of(AsciiFold.Fold(table.Bytes(amount)));
        if (parts.Number.IsEmpty || Column.Read(parts.Number) is not { } millionths) return null;
        CurrencyUse? use = null;
        if (!parts.Sign.IsEmpty && ((use = Currencies.Find(parts.Sign)) is null || use.Codes.IsEmpty)) return null;
        if (parts.IsNegative) millionths = -millionths;
        if (currency < 0 || table.Bytes(currency).Trim((byte)' ') is not { IsEmpty: false } stated) return (millionths, use);
        return Currencies.Find(stated) is { Codes.IsEmpty: false } column ? (millionths, column) : null;
    }
}
