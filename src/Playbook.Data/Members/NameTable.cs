using System.Collections.Frozen;
using Playbook.Data.Tables;

namespace Playbook.Data.Members;

/// <summary>The names that a playbook has for something, by which a file may call it; titles too.</summary>
internal sealed class NameTable(IEnumerable<(string Name, string? Title)> known)
{
    private readonly FrozenDictionary<string, string> _names = known
        .SelectMany(item => item.Title is { } title ? new[] { (Text: item.Name, item.Name), (Text: title, item.Name) } : [(Text: item.Name, item.Name)])
        .DistinctBy(pair => pair.Text, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Text, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>The name that stands in the column; null for nothing, or, which is noted, for a name that the playbook does not have.</summary>
    public string? Find(TableReader reader, int? column, RowFaults? faults)
    {
        if (column is not { } place || reader.Text(place).Trim() is not { Length: > 0 } text) return null;
        if (_names.TryGetValue(text, out var name)) return name;
        faults?.Unknown(reader, place, text);
        return null;
    }
}
