using System.Collections.Immutable;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Testing.Grammars;

/// <summary>Says whether tokens can be derived from a production of the grammar. All ways are followed, so that ambiguity does no harm.</summary>
public sealed class Recogniser
{
    private readonly EbnfGrammar _grammar;
    private readonly ImmutableArray<string> _tokens;
    private readonly Dictionary<(string Production, int At), ImmutableArray<int>> _known = [];

    private Recogniser(EbnfGrammar grammar, ImmutableArray<string> tokens)
    {
        _grammar = grammar;
        _tokens = tokens;
    }

    /// <summary>The furthest token that any way reached: where a text that cannot be derived goes wrong.</summary>
    public int Furthest { get; private set; }

    /// <summary>An empty text if the node's tokens are a sentence of the production, else what they are and where they stop to fit.</summary>
    public static string Refusal(EbnfGrammar grammar, string production, SyntaxNode node)
    {
        ImmutableArray<string> tokens = [.. node.DescendantTokens().Where(token => token.Kind != TokenKind.EndOfFile).Select(Spelt)];
        var recogniser = new Recogniser(grammar, tokens);
        return recogniser.Ends(production, 0).Contains(tokens.Length)
            ? string.Empty
            : $"no {production}: {string.Join(' ', tokens.Take(recogniser.Furthest).TakeLast(12))} ▸ {string.Join(' ', tokens.Skip(recogniser.Furthest).Take(5))}";
    }

    // Both spellings as the DSL writes them: YAML implies tokens, and its texts have no quotes.
    private static string Spelt(SyntaxToken token) => token.Kind switch
    {
        TokenKind.String => "\"" + token.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n") + "\"",
        TokenKind.EndOfClause => ";",
        _ => token.Value,
    };

    private ImmutableArray<int> Ends(string name, int at)
    {
        if (_known.TryGetValue((name, at), out var known)) return known;
        var production = _grammar.Find(name);
        var ends = production.IsLexical
            ? at < _tokens.Length && _grammar.IsToken(name, _tokens[at]) ? ImmutableArray.Create(at + 1) : []
            : [.. Ends(production.Right, [at])];
        if (!ends.IsEmpty) Furthest = Math.Max(Furthest, ends.Max());
        return _known[(name, at)] = ends;
    }

    private HashSet<int> Ends(Ebnf part, HashSet<int> starts)
    {
        switch (part)
        {
            case Ebnf.Literal literal: return [.. starts.Where(at => at < _tokens.Length && _tokens[at] == literal.Text).Select(at => at + 1)];
            case Ebnf.Reference reference: return [.. starts.SelectMany(at => Ends(reference.Name, at))];
            case Ebnf.Sequence sequence: return sequence.Items.Aggregate(starts, (reached, item) => reached.Count == 0 ? reached : Ends(item, reached));
            case Ebnf.Choice choice: return [.. choice.Alternatives.SelectMany(alternative => Ends(alternative, starts))];
            case Ebnf.Repeat repeat: return Repeat(repeat, starts);
            case Ebnf.NotFollowedBy not: return [.. starts.Where(at => Ends(not.Token, [at]).Count == 0)];
            default: throw new InvalidOperationException($"{part.GetType().Name} has no place in the syntax.");
        }
    }

    private HashSet<int> Repeat(Ebnf.Repeat repeat, HashSet<int> starts)
    {
        var reached = repeat.Least == 0 ? new HashSet<int>(starts) : [];
        var latest = starts;
        for (var round = 1; round <= repeat.Most && latest.Count > 0; round++)
        {
            latest = Ends(repeat.Item, latest);
            latest.ExceptWith(reached);
            if (round >= repeat.Least) reached.UnionWith(latest);
        }

        return reached;
    }
}
