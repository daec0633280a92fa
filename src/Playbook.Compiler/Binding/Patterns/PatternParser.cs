using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Compiler.Types;

namespace Playbook.Compiler.Binding.Patterns;

/// <summary>
/// Reads the catalogue's pattern language: words, <c>&lt;type&gt;</c>, <c>&lt;name: type&gt;</c>, <c>&lt;name: a | b c&gt;</c>,
/// <c>&lt;count from 1 to 9&gt;</c> (or <c>above</c>, <c>below</c>), <c>[optional]</c>, <c>(group)</c>, and <c>x, …</c> for a list. Each pattern is read once, when it is first used.
/// </summary>
public sealed class PatternParser
{
    private static readonly ConcurrentDictionary<string, PatternNode> Cache = new(StringComparer.Ordinal);

    private readonly string _text;
    private int _at;

    private PatternParser(string text) => _text = text;

    public static PatternNode Parse(string pattern) => Cache.GetOrAdd(pattern, static text => new PatternParser(text).ParseWhole());

    private PatternNode ParseWhole()
    {
        var node = ParseSequence();
        return _at == _text.Length ? node : throw Malformed();
    }

    private PatternNode.Sequence ParseSequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        for (SkipSpaces(); _at < _text.Length && _text[_at] is not (']' or ')'); SkipSpaces()) items.Add(ParseRepeated());
        return new PatternNode.Sequence(items.ToImmutable());
    }

    private PatternNode ParseRepeated()
    {
        var item = ParseItem();
        if (!_text.AsSpan(_at).StartsWith(", …", StringComparison.Ordinal)) return item;
        _at += 3;
        return new PatternNode.Repeat(item);
    }

    private PatternNode ParseItem()
    {
        switch (_text[_at])
        {
            case '<':
                return ParseCapture();
            case '[':
                _at++;
                var optional = ParseSequence();
                Expect(']');
                return new PatternNode.Optional(optional);
            case '(':
                _at++;
                var group = ParseSequence();
                Expect(')');
                return group;
            default:
                return ParseWord();
        }
    }

    private PatternNode.Word ParseWord()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        if (_at == start) throw Malformed();
        var word = _text[start.._at];
        var plural = _text.AsSpan(_at).StartsWith("(s)", StringComparison.Ordinal);
        if (plural) _at += 3;
        return new PatternNode.Word(word, plural);
    }

    private PatternNode ParseCapture()
    {
        var close = _text.IndexOf('>', _at);
        if (close < 0) throw Malformed();
        var inside = _text[(_at + 1)..close];
        _at = close + 1;
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var what = colon < 0 ? inside : inside[(colon + 1)..].Trim();
        if (what.Contains('|', StringComparison.Ordinal)) return new PatternNode.Choice(inside[..colon].Trim(), [.. what.Split('|', StringSplitOptions.TrimEntries)]);
        var words = what.Split(' ');
        var typeWords = words[0] == "ref" ? 2 : 1;
        var type = string.Join(' ', words[..typeWords]);
        return new PatternNode.Capture(colon < 0 ? type : inside[..colon].Trim(), TypeCatalogue.Get(type))
        {
            Bounds = words.Length > typeWords ? Bounds.Parse(words.AsSpan(typeWords)) : null,
        };
    }

    private void Expect(char close)
    {
        if (_at >= _text.Length || _text[_at] != close) throw Malformed();
        _at++;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }

    private InvalidOperationException Malformed() => new($"The catalogue's pattern `{_text}` is malformed at {_at}.");
}
