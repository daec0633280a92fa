using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Expansion;

/// <summary>Resolves <c>let</c> in <c>let</c>, so that each word stands for a phrase that holds no such word any more.</summary>
internal sealed class LetTable
{
    /// <summary>The most expressions that a word may stand for, those of the words in its phrase included.</summary>
    private const int Largest = 1_000;

    private readonly Dictionary<string, ClauseSyntax> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PhraseSyntax Phrase, int Size)> _resolved = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly DiagnosticBag _diagnostics;

    private LetTable(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>What each word stands for. A word whose meaning is wrong stands for <see cref="Substitution.Unknown"/>, and a diagnostic says why.</summary>
    public static ImmutableDictionary<string, PhraseSyntax> Resolve(IEnumerable<ClauseSyntax> clauses, DiagnosticBag diagnostics)
    {
        var table = new LetTable(diagnostics);
        foreach (var clause in clauses)
        {
            if (clause.Head is not { } head || !DeclaredName.IsWellFormed(head)) continue;
            if (clause.ContainsErrors) table._resolved.TryAdd(DeclaredName.Of(head), (Substitution.Unknown, 0));
            else if (clause.Value is not null) table.Add(DeclaredName.Of(head), clause);
        }

        return table._clauses.Keys.Union(table._resolved.Keys).ToImmutableDictionary(name => name, name => table.Resolve(name).Phrase, StringComparer.Ordinal);
    }

    private void Add(string name, ClauseSyntax clause)
    {
        if (LanguageWords.Contains(name)) _diagnostics.Report(ModuleDiagnostics.WordIsTaken, clause.Head!.Span, name);
        else _clauses.TryAdd(name, clause); // a second one of this name is reported with the declarations
    }

    private (PhraseSyntax Phrase, int Size) Resolve(string name)
    {
        if (_resolved.TryGetValue(name, out var known)) return known;
        var clause = _clauses[name];
        if (_open.IndexOf(name) is var at and >= 0)
        {
            _diagnostics.Report(ModuleDiagnostics.LetCycle, clause.Head!.Span, name, string.Join(" → ", _open.Skip(at).Append(name).Select(word => $"`{word}`")));
            return (Substitution.Unknown, 0);
        }

        _open.Add(name);
        var mentioned = clause.Value!.DescendantsAndSelf().OfType<WordSyntax>().Select(word => word.Text).Where(_clauses.ContainsKey).ToList();
        var parts = mentioned.Distinct(StringComparer.Ordinal).ToDictionary(word => word, Resolve, StringComparer.Ordinal);
        var size = clause.Value.DescendantsAndSelf().Count() + mentioned.Sum(word => parts[word].Size);
        _open.RemoveAt(_open.Count - 1);
        if (size > Largest) _diagnostics.Report(ModuleDiagnostics.TooLarge, clause.Head!.Span, name, $"{Largest}");
        var values = parts.ToImmutableDictionary(part => part.Key, part => part.Value.Phrase, StringComparer.Ordinal);
        return _resolved[name] = size > Largest ? (Substitution.Unknown, 0) : ((Substitution.None with { Values = values }).Apply(clause.Value), size);
    }
}
