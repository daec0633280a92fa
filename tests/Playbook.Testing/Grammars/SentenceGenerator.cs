using System.Text;
using System.Text.RegularExpressions;
using Playbook.Testing.Randomness;

namespace Playbook.Testing.Grammars;

/// <summary>Makes random sentences of a grammar, the same ones for the same dice, and counts the productions that they are made of.</summary>
public sealed class SentenceGenerator(EbnfGrammar grammar, Dice dice)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_老客户每群éßЖक\u0301 \t\u3000\u2028\f\v\u0085，。…\r\n!#$%&'()*+,-./:;<=>?@[\\]^`{|}~\"";
    private const int LongTokens = 24;

    private static readonly Dictionary<string, char[]> Classes = new(StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
    private Ebnf? _forbidden;
    private int _tokens;

    /// <summary>How often each production has been used.</summary>
    public IReadOnlyDictionary<string, int> Uses => _uses;

    /// <summary>A sentence of a production. Those that a lookahead forbids are thrown away and made anew.</summary>
    public string Sentence(string start)
    {
        while (true)
        {
            _text.Clear();
            _forbidden = null;
            _tokens = 0;
            if (Syntax(new Ebnf.Reference(start))) return _text.ToString();
        }
    }

    private bool Syntax(Ebnf part)
    {
        switch (part)
        {
            case Ebnf.Literal literal: return Token(null, literal.Text);
            case Ebnf.Reference reference: return Production(grammar.Find(reference.Name));
            case Ebnf.Sequence sequence: return sequence.Items.All(Syntax);
            case Ebnf.Choice choice: return Syntax(Pick(choice));
            case Ebnf.Repeat repeat:
                for (var i = Times(repeat); i > 0; i--)
                    if (!Syntax(repeat.Item)) return false;
                return true;
            case Ebnf.NotFollowedBy not: _forbidden = not.Token; return true;
            default: throw new InvalidOperationException($"{part.GetType().Name} has no place in the syntax.");
        }
    }

    private bool Production(EbnfProduction production)
    {
        _uses[production.Name] = _uses.GetValueOrDefault(production.Name) + 1;
        if (production.IsLexical)
        {
            var token = new StringBuilder();
            Lexical(production.Right, token);
            return Token(production.Name, token.ToString());
        }

        return Syntax(production.Right);
    }

    private bool Token(string? production, string text)
    {
        if (_forbidden is { } forbidden && Fits(forbidden, production, text)) return false;
        _forbidden = null;
        _tokens++;
        if (_text.Length > 0) _text.Append(' ');
        if (_text.Length > 0 && dice.Next(60) == 0) Trivia("white_space");
        if (production == "end_of_clause" && text != ";" && dice.Next(40) == 0) Trivia("comment");
        _text.Append(text);
        return true;
    }

    // A token is told by its text here: a word may be meant as another word as well.
    private bool Fits(Ebnf forbidden, string? production, string text) => forbidden switch
    {
        Ebnf.Literal literal => literal.Text == text,
        Ebnf.Choice choice => choice.Alternatives.Any(alternative => Fits(alternative, production, text)),
        Ebnf.Reference reference when grammar.Find(reference.Name).IsLexical => grammar.IsToken(reference.Name, text),
        Ebnf.Reference reference => Fits(grammar.Find(reference.Name).Right, production, text),
        _ => throw new InvalidOperationException($"{forbidden.GetType().Name} is no token."),
    };

    private void Trivia(string name)
    {
        _uses[name] = _uses.GetValueOrDefault(name) + 1;
        Lexical(grammar.Find(name).Right, _text);
    }

    private void Lexical(Ebnf part, StringBuilder text)
    {
        switch (part)
        {
            case Ebnf.Literal literal: text.Append(literal.Text); break;
            case Ebnf.Characters characters: text.Append(Character(characters.Class)); break;
            case Ebnf.Reference reference:
                _uses[reference.Name] = _uses.GetValueOrDefault(reference.Name) + 1;
                Lexical(grammar.Find(reference.Name).Right, text);
                break;
            case Ebnf.Sequence sequence:
                foreach (var item in sequence.Items) Lexical(item, text);
                break;
            case Ebnf.Choice choice: Lexical(choice.Alternatives[dice.Next(choice.Alternatives.Length)], text); break;
            case Ebnf.Repeat repeat:
                for (var i = Times(repeat); i > 0; i--) Lexical(repeat.Item, text);
                break;
            case Ebnf.Except { Exception: Ebnf.Reference { Name: var exception }, Item: var item }:
                _uses[exception] = _uses.GetValueOrDefault(exception) + 1;
                var start = text.Length;
                do
                {
                    text.Length = start;
                    Lexical(item, text);
                }
                while (grammar.IsToken(exception, text.ToString(start, text.Length - start)));
                break;
            default: throw new InvalidOperationException($"{part.GetType().Name} has no place in a token.");
        }
    }

    // Once a sentence is long, only what ends it soon is taken.
    private Ebnf Pick(Ebnf.Choice choice) =>
        _tokens < LongTokens ? dice.Pick(choice.Alternatives) : choice.Alternatives.MinBy(alternative => grammar.ShortestOf(alternative))!;

    private int Times(Ebnf.Repeat repeat)
    {
        var more = repeat.Most - repeat.Least;
        if (more == 0 || _tokens >= LongTokens) return repeat.Least;
        return repeat.Least + (dice.Next(100) switch { < 62 => 0, < 90 => 1, < 98 => Math.Min(2, more), _ => Math.Min(4, more) });
    }

    private char Character(string characters)
    {
        if (!Classes.TryGetValue(characters, out var known))
        {
            var expression = new Regex($"^{characters}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));
            Classes[characters] = known = [.. Alphabet.Where(c => c != '\n' || characters.Contains("\\n]", StringComparison.Ordinal)).Where(c => expression.IsMatch(c.ToString()))];
        }

        return known[dice.Next(known.Length)];
    }
}
