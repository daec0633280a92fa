using System.Text;
using System.Text.RegularExpressions;
using Playbook.Testing.Compiling;

namespace Playbook.Testing.Grammars;

/// <summary>The productions of <c>grammar/playbook.ebnf</c>, read from the file itself.</summary>
public sealed class EbnfGrammar
{
    private const int Endless = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Regex> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _shortest = new(StringComparer.Ordinal);

    private EbnfGrammar(List<EbnfProduction> productions)
    {
        Productions = productions.ToDictionary(production => production.Name, StringComparer.Ordinal);
        foreach (var production in productions.Where(production => production.IsLexical))
            _tokens.Add(production.Name, new Regex($"^(?:{Expression(production.Right)})$", RegexOptions.CultureInvariant, Patience));
        Measure(productions);
    }

    public static EbnfGrammar OfRecord { get; } = Read(Samples.Read("grammar/playbook.ebnf").Text);

    public IReadOnlyDictionary<string, EbnfProduction> Productions { get; }

    public static EbnfGrammar Read(string text) => new(EbnfReader.Read(text));

    public EbnfProduction Find(string name) =>
        Productions.TryGetValue(name, out var production) ? production : throw new InvalidOperationException($"The grammar has no production `{name}`.");

    /// <summary>True when the whole text is a token of this lexical production.</summary>
    public bool IsToken(string name, string text) => _tokens[name].IsMatch(text);

    /// <summary>How many tokens its shortest sentence has.</summary>
    public int ShortestOf(Ebnf part) => part switch
    {
        Ebnf.Reference reference => _shortest.GetValueOrDefault(reference.Name, Endless),
        Ebnf.Sequence { Items: not [] } sequence => sequence.Items.Sum(item => Math.Min(ShortestOf(item), Endless / 100)),
        Ebnf.Choice choice => choice.Alternatives.Min(ShortestOf),
        Ebnf.Repeat { Least: > 0 } repeat => ShortestOf(repeat.Item),
        Ebnf.Literal => 1,
        _ => 0,
    };

    /// <summary>Every name that a right side mentions.</summary>
    public static IEnumerable<string> Mentioned(Ebnf right) => right switch
    {
        Ebnf.Reference reference => [reference.Name],
        Ebnf.Sequence sequence => sequence.Items.SelectMany(Mentioned),
        Ebnf.Choice choice => choice.Alternatives.SelectMany(Mentioned),
        Ebnf.Repeat repeat => Mentioned(repeat.Item),
        Ebnf.Except except => Mentioned(except.Item).Concat(Mentioned(except.Exception)),
        Ebnf.NotFollowedBy not => Mentioned(not.Token),
        _ => [],
    };

    private void Measure(List<EbnfProduction> productions)
    {
        for (var found = -1; found != _shortest.Count;)
        {
            found = _shortest.Count;
            foreach (var production in productions.Where(production => !_shortest.ContainsKey(production.Name)).ToList())
            {
                var length = production.IsLexical ? 1 : ShortestOf(production.Right);
                if (length < Endless / 100) _shortest.Add(production.Name, length);
            }
        }
    }

    private string Expression(Ebnf part) => part switch
    {
        Ebnf.Literal literal => Regex.Escape(literal.Text),
        Ebnf.Characters characters => characters.Class,
        Ebnf.Reference reference => Expression(Find(reference.Name).Right),
        Ebnf.Sequence sequence => sequence.Items.Aggregate(new StringBuilder("(?:"), (text, item) => text.Append(Expression(item))).Append(')').ToString(),
        Ebnf.Choice choice => $"(?:{string.Join('|', choice.Alternatives.Select(Expression))})",
        Ebnf.Repeat { Most: int.MaxValue } repeat => $"(?:{Expression(repeat.Item)}){{{repeat.Least},}}",
        Ebnf.Repeat repeat => $"(?:{Expression(repeat.Item)}){{{repeat.Least},{repeat.Most}}}",
        Ebnf.Except except => $"(?!(?:{Expression(except.Exception)})$){Expression(except.Item)}",
        _ => throw new InvalidOperationException($"{part.GetType().Name} has no place in a token."),
    };
}
