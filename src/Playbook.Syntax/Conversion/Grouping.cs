using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Outlines;
using Playbook.Syntax.Yaml;

namespace Playbook.Syntax.Conversion;

/// <summary>
/// Puts the clauses of one keyword below one key, as YAML wants it: named ones that stand together, so that their order is kept, and all those
/// that may be repeated and have no name. A comment directly above the first of them goes below the key with it.
/// </summary>
internal sealed class Grouping(Construct file)
{
    private readonly KnownClauses _known = new(file);

    public void Apply(OutlineScope scope) => Apply(scope, file, isFile: true);

    private void Apply(OutlineScope scope, Construct? construct, bool isFile)
    {
        foreach (var clause in scope.Items.OfType<OutlineClause>())
            if (clause.Block is { } block) Apply(block, _known.Find(construct, clause.Keyword)?.Block, isFile: false);
        if (isFile && Formatting.YamlWriter.RootOf(scope) is not null) return;
        Gather(scope, construct);
        Group(scope, construct);
    }

    // Later clauses without a name go to the first one of their keyword.
    private void Gather(OutlineScope scope, Construct? construct)
    {
        var listed = scope.Items.OfType<OutlineClause>().Where(clause => IsListed(_known.Find(construct, clause.Keyword), clause));
        foreach (var keyword in listed.GroupBy(clause => clause.Keyword, StringComparer.Ordinal).Where(same => same.Count() > 1).ToList())
        {
            var to = scope.Items.IndexOf(keyword.First()) + 1;
            foreach (var clause in keyword.Skip(1).ToList())
            {
                var at = scope.Items.IndexOf(clause);
                var from = FirstAbove(scope.Items, at, to);
                var moved = scope.Items.GetRange(from, at + 1 - from);
                scope.Items.RemoveRange(from, moved.Count);
                scope.Items.InsertRange(to, moved);
                to += moved.Count;
            }
        }
    }

    private void Group(OutlineScope scope, Construct? construct)
    {
        var grouped = new List<OutlineItem>();
        var begun = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < scope.Items.Count;)
        {
            var end = scope.Items[i] is OutlineClause first && IsGrouped(_known.Find(construct, first.Keyword), first) ? EndOfRun(scope.Items, i, construct) : i;
            if (end == i || scope.Items[i] is not OutlineClause clause || (end == i + 1 && IsListed(_known.Find(construct, clause.Keyword), clause)) || !begun.Add(clause.Keyword))
            {
                grouped.AddRange(scope.Items.GetRange(i, Math.Max(1, end - i)));
                i = Math.Max(i + 1, end);
                continue;
            }

            var group = new OutlineGroup(clause.Keyword);
            var from = FirstAbove(grouped, grouped.Count, 0, clause);
            group.Scope.Items.AddRange(grouped.GetRange(from, grouped.Count - from));
            grouped.RemoveRange(from, grouped.Count - from);
            group.Scope.Items.AddRange(scope.Items.GetRange(i, end - i));
            group.Blank = group.Scope.Items[0].Blank;
            group.Scope.Items[0].Blank = false;
            grouped.Add(group);
            i = end;
        }

        scope.Items = grouped;
    }

    // From a clause on to behind the last one of the same sort, the comments between them included.
    private int EndOfRun(List<OutlineItem> items, int start, Construct? construct)
    {
        var keyword = ((OutlineClause)items[start]).Keyword;
        var end = start;
        for (var i = start; i < items.Count && items[i] is not OutlineGroup; i++)
        {
            if (items[i] is not OutlineClause clause) continue;
            if (clause.Keyword != keyword || !IsGrouped(_known.Find(construct, keyword), clause)) break;
            end = i + 1;
        }

        return end;
    }

    // The first of the comments that stand directly above a clause.
    private static int FirstAbove(List<OutlineItem> items, int at, int least, OutlineItem? clause = null)
    {
        var below = clause ?? items[at];
        while (at > least && !below.Blank && items[at - 1] is OutlineComment comment)
        {
            below = comment;
            at--;
        }

        return at;
    }

    private static bool IsGrouped(Clause? known, OutlineClause clause) =>
        known is { IsNamed: true } ? Formatting.YamlKeys.BelowKeyword(clause) is not null : IsListed(known, clause);

    private static bool IsListed(Clause? known, OutlineClause clause) =>
        known is { IsNamed: false } && known.Occurs.HasFlag(Occurs.Repeated) && clause.Value is null && (clause.Block is null || clause.Head.Count == 0);
}
