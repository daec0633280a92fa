using Playbook.Syntax.Catalogue;

namespace Playbook.Syntax.Yaml;

/// <summary>
/// Looks keys up in the catalogue. Below a key that the catalogue does not know (a misspelt <c>cadance:</c>) a keyword is taken to mean
/// what it means elsewhere, so that one wrong key does not make all texts below it look like phrases.
/// </summary>
internal sealed class KnownClauses(Construct file)
{
    private Dictionary<string, Clause>? _anywhere;

    public Clause? Find(Construct? construct, string keyword) =>
        construct is null ? (_anywhere ??= Gather(file)).GetValueOrDefault(keyword) : construct.Find(keyword) ?? (construct == file ? InPlaybook(keyword) : null);

    /// <summary>What a keyword means in a playbook: also where it stands above or beside one, as after a forgotten first line.</summary>
    public Clause? InPlaybook(string keyword) => file.Find("playbook")?.Block?.Find(keyword);

    private static Dictionary<string, Clause> Gather(Construct root)
    {
        var anywhere = new Dictionary<string, Clause>(StringComparer.Ordinal);
        var seen = new HashSet<Construct>(ReferenceEqualityComparer.Instance) { root };
        var open = new Queue<Construct>([root]);
        while (open.TryDequeue(out var construct))
        {
            foreach (var clause in construct.Clauses)
            {
                anywhere.TryAdd(clause.Keyword, clause);
                if (clause.Block is { } block && seen.Add(block)) open.Enqueue(block);
            }
        }

        return anywhere;
    }
}
