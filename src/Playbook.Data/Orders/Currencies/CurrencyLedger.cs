using System.Text;
using Playbook.Data.Orders.Amounts;

namespace Playbook.Data.Orders.Currencies;

/// <summary>The signs of currency that a log bears.</summary>
internal sealed class CurrencyLedger
{
    /// <summary>More signs than this are none.</summary>
    private const int Most = 200;

    private readonly List<(byte[] Bytes, CurrencyUse Use)> _uses = [];

    public IEnumerable<CurrencyUse> Used => _uses.Select(entry => entry.Use).Where(use => use.Lines.Count > 0 && !use.Codes.IsEmpty);

    /// <summary>What a sign means; null for too many different ones.</summary>
    public CurrencyUse? Find(ReadOnlySpan<byte> sign)
    {
        foreach (var (bytes, use) in _uses)
        {
            if (sign.SequenceEqual(bytes)) return use;
        }

        if (_uses.Count == Most) return null;
        var text = Encoding.UTF8.GetString(AsciiFold.Fold(sign));
        var found = new CurrencyUse(text, CurrencySigns.Of(text));
        _uses.Add((sign.ToArray(), found));
        return found;
    }

    /// <summary>The one currency that all signs can mean; null when there is none, or no sign.</summary>
    public string? Single()
    {
        var uses = Used.OrderBy(use => use.Codes.Length).ThenBy(use => use.Sign, StringComparer.Ordinal).ToList();
        return uses.Count == 0 ? null : uses[0].Codes.FirstOrDefault(code => uses.TrueForAll(use => use.Codes.Contains(code)));
    }
}
