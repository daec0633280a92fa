using System.Collections.Immutable;
using System.Globalization;

namespace Playbook.Testing.Grammars;

/// <summary>Reads the notation that the head of <c>grammar/playbook.ebnf</c> explains.</summary>
internal sealed class EbnfReader
{
    private readonly string _text;
    private int _at;

    private EbnfReader(string text) => _text = text;

    public static List<EbnfProduction> Read(string text)
    {
        var reader = new EbnfReader(text);
        var productions = new List<EbnfProduction>();
        for (reader.SkipRemarks(); reader._at < text.Length; reader.SkipRemarks()) productions.Add(reader.Production());
        return productions;
    }

    private EbnfProduction Production()
    {
        var name = Name();
        var isLexical = Take(":=");
        if (!isLexical && !Take("=")) throw Malformed();
        var right = Choice();
        return Take(";") ? new EbnfProduction(name, isLexical, right) : throw Malformed();
    }

    private Ebnf Choice()
    {
        var alternatives = ImmutableArray.CreateBuilder<Ebnf>();
        do alternatives.Add(Sequence());
        while (Take("|"));
        return alternatives.Count == 1 ? alternatives[0] : new Ebnf.Choice(alternatives.ToImmutable());
    }

    private Ebnf Sequence()
    {
        var items = ImmutableArray.CreateBuilder<Ebnf>();
        while (Peek() is not ('|' or ')' or ';')) items.Add(Excepted());
        return items.Count == 1 ? items[0] : new Ebnf.Sequence(items.ToImmutable());
    }

    private Ebnf Excepted()
    {
        if (Take("!")) return new Ebnf.NotFollowedBy(Primary());
        var item = Repeated();
        return Take("-") ? new Ebnf.Except(item, Repeated()) : item;
    }

    private Ebnf Repeated()
    {
        var item = Primary();
        while (true)
        {
            switch (_at < _text.Length ? _text[_at] : ' ')
            {
                case '?': _at++; item = new Ebnf.Repeat(item, 0, 1); break;
                case '*': _at++; item = new Ebnf.Repeat(item, 0, int.MaxValue); break;
                case '+': _at++; item = new Ebnf.Repeat(item, 1, int.MaxValue); break;
                case '{': item = Counted(item); break;
                default: return item;
            }
        }
    }

    private Ebnf.Repeat Counted(Ebnf item)
    {
        var close = _text.IndexOf('}', _at);
        var bounds = _text[(_at + 1)..close].Split(',').Select(bound => int.Parse(bound, CultureInfo.InvariantCulture)).ToList();
        _at = close + 1;
        return new Ebnf.Repeat(item, bounds[0], bounds[^1]);
    }

    private Ebnf Primary()
    {
        switch (Peek())
        {
            case '(':
                _at++;
                var inner = Choice();
                return Take(")") ? inner : throw Malformed();
            case '\'':
                var end = _text.IndexOf('\'', _at + 1);
                var literal = _text[(_at + 1)..end];
                _at = end + 1;
                return new Ebnf.Literal(literal);
            case '[':
                var close = _at + 1;
                while (_text[close] != ']') close += _text[close] == '\\' ? 2 : 1;
                var characters = _text[_at..(close + 1)];
                _at = close + 1;
                return new Ebnf.Characters(characters);
            default:
                return new Ebnf.Reference(Name());
        }
    }

    private string Name()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        return _at > start ? _text[start.._at] : throw Malformed();
    }

    private char Peek()
    {
        SkipRemarks();
        return _at < _text.Length ? _text[_at] : throw Malformed();
    }

    private bool Take(string sign)
    {
        SkipRemarks();
        if (!_text.AsSpan(_at).StartsWith(sign, StringComparison.Ordinal)) return false;
        _at += sign.Length;
        return true;
    }

    private void SkipRemarks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at])) _at++;
            else if (_text.AsSpan(_at).StartsWith("(*", StringComparison.Ordinal)) _at = _text.IndexOf("*)", _at, StringComparison.Ordinal) + 2;
            else return;
        }
    }

    private FormatException Malformed() => new($"The grammar is malformed near `{_text.Substring(_at, Math.Min(60, _text.Length - _at))}`.");
}
