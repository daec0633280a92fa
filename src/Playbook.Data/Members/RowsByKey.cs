namespace Playbook.Data.Members;

/// <summary>Rows of a log by the member or group that they speak of, in the order of the file.</summary>
internal sealed class RowsByKey<TRow>
{
    private const int End = -1;

    private readonly Dictionary<string, (int First, int Last)> _chains = new(StringComparer.Ordinal);
    private readonly List<TRow> _rows = [];
    private readonly List<int> _next = [];

    public int Count => _rows.Count;

    public IReadOnlyCollection<string> Keys => _chains.Keys;

    public void Add(string key, TRow row)
    {
        var place = _rows.Count;
        _rows.Add(row);
        _next.Add(End);
        var isKnown = _chains.TryGetValue(key, out var chain);
        if (isKnown) _next[chain.Last] = place;
        _chains[key] = (isKnown ? chain.First : place, place);
    }

    public IEnumerable<TRow> Of(string key)
    {
        if (!_chains.TryGetValue(key, out var chain)) yield break;
        for (var place = chain.First; place != End; place = _next[place]) yield return _rows[place];
    }
}
