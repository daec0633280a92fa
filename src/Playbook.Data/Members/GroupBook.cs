using System.Collections.Immutable;
using Playbook.Plan.Audiences;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;

namespace Playbook.Data.Members;

/// <summary>The groups that a member file speaks of.</summary>
/// <param name="ground">The plan.</param>
/// <param name="touches">The log of posts; null for none.</param>
internal sealed class GroupBook(PolicyGround ground, TouchRows? touches)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stores = new(StringComparer.Ordinal);

    /// <summary>Different stores.</summary>
    public int Stores => _stores.Count;

    public void Note(MemberRow row)
    {
        if (row.Store is { } store) _stores.Add(store);
        if (KeyOf(row) is not { } key) return;
        var entry = _entries.TryGetValue(key, out var known) ? known : new Entry(row.Group!, IdOf(row), row.Phase, row.HeldOut, 0);
        _entries[key] = entry with { Members = entry.Members + 1, Phase = entry.Phase ?? row.Phase, HeldOut = entry.HeldOut ?? row.HeldOut };
    }

    public ImmutableArray<AudienceGroup> Groups() => [.. _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new AudienceGroup(pair.Key, pair.Value.Name, HistoryOf(pair.Value)))];

    /// <summary>Which group a member is in; null for none.</summary>
    public string? KeyOf(MemberRow row) => row.Group is not { } name ? null : IdOf(row) is { } id ? $"{name} · {id}" : name;

    /// <summary>What tells the group apart from others of its declaration: its own identifier, or its store; null for nothing.</summary>
    public string? IdOf(MemberRow row) => row.GroupId ?? (ground.Plan.Groups.Any(group => group.Name == row.Group && group.OnePerStore) ? row.Store : null);

    /// <summary>A group that nothing tells apart from others of its declaration, though there are more members than one group takes, is not known.</summary>
    private MemberHistory HistoryOf(Entry entry)
    {
        var declared = ground.Plan.Groups.First(group => group.Name == entry.Name);
        var isSeveral = entry.Id is null && entry.Members > declared.Capacity;
        var isUnknown = isSeveral && ground.Plan.Holdout?.Unit == HoldoutUnit.Groups;
        return new MemberHistory
        {
            Group = entry.Name,
            GroupKind = declared.Kind,
            Touches = touches?.PostsIn(entry.Id ?? entry.Name) ?? [],
            Phase = PhaseOf(entry.Phase),
            IsHeldOut = entry.HeldOut ?? HoldoutRule.Withholds(ground.Plan.Holdout, HoldoutUnit.Groups, HoldoutRule.NumberOf(ground.Plan.Name, HoldoutUnit.Groups, entry.Id ?? entry.Name)),
            Missing = MissingFacts.SharedCap
                | (touches is null || isSeveral ? MissingFacts.Touches : touches.MissingOfGroups)
                | (isUnknown ? MissingFacts.Holdout : MissingFacts.None)
                | (entry.Phase is null && !ground.Gates.IsEmpty ? MissingFacts.Phase : MissingFacts.None),
        };
    }

    private GroupPhase? PhaseOf(string? name) => name is null ? null : new GroupPhase(ground.Plan.Phases.ToList().FindIndex(phase => phase.Name == name), 0);

    private sealed record Entry(string Name, string? Id, string? Phase, bool? HeldOut, int Members);
}
