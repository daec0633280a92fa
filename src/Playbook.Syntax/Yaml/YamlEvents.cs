using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Syntax.Yaml;

/// <summary>
/// The events of a YAML text with their offsets in it. What the library throws becomes one finding at the place that caused it, which
/// is often not the place where the library noticed.
/// </summary>
internal sealed class YamlEvents
{
    private readonly string _text;
    private readonly int _base;
    private readonly Parser _parser;
    private readonly Stack<int> _flows = new();
    private (int Start, int End) _lastQuoted;
    private int _reached;

    public YamlEvents(string text)
    {
        _text = text;
        (text, BareValues) = BarePlaceholders.In(text);
        // The library takes a byte order mark for a letter of the first key.
        _base = text.StartsWith('\uFEFF') ? 1 : 0;
        _parser = new Parser(new Scanner(new StringReader(text[_base..]), skipComments: true));
    }

    /// <summary>Values that begin with a placeholder and lack their quotes; they are read as plain words.</summary>
    public List<TextSpan> BareValues { get; }

    public int StartOf(ParsingEvent e) => Offset(e.Start);

    public int EndOf(ParsingEvent e) => Math.Max(StartOf(e), Offset(e.End));

    public ParsingEvent Next()
    {
        ParsingEvent next;
        try
        {
            if (!_parser.MoveNext() || _parser.Current is null) return new StreamEnd();
            next = _parser.Current;
        }
        catch (YamlException e)
        {
            throw Explain(Offset(e.Start), e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The scanner breaks this way on some unclosed brackets.
            throw Explain(_reached, "something is not closed");
        }

        Note(next);
        return next;
    }

    /// <summary>The next scalar, alias or beginning of a collection. Where the library gives none, its events cannot be trusted any more.</summary>
    public ParsingEvent NextNode() =>
        Next() is (Scalar or AnchorAlias or MappingStart or SequenceStart) and var node ? node : throw Explain(_reached, "something is missing");

    /// <summary>The next node of a collection, or null at its end. A key that is not there at all ends the reading: the library loses count.</summary>
    public ParsingEvent? NextIn<TEnd>() where TEnd : ParsingEvent
    {
        var next = Next();
        return next switch
        {
            TEnd => null,
            Scalar { Value.Length: 0, Style: ScalarStyle.Plain } when typeof(TEnd) == typeof(MappingEnd) =>
                throw new UnreadableYamlException(SyntaxDiagnostics.YamlKeyNotScalar, new TextSpan(StartOf(next), 0)),
            Scalar or AnchorAlias or MappingStart or SequenceStart => next,
            _ => throw Explain(_reached, "something is missing"),
        };
    }

    private void Note(ParsingEvent next)
    {
        switch (next)
        {
            case SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow }: _flows.Push(StartOf(next)); break;
            case SequenceEnd or MappingEnd when _flows.Count > 0 && EndOf(next) > 0 && IsClosing(next): _flows.Pop(); break;
            case Scalar { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted }: _lastQuoted = (StartOf(next), EndOf(next)); break;
        }

        if (next is Scalar or AnchorAlias) _reached = Math.Max(_reached, EndOf(next));
    }

    // The end of a flow collection stands at its bracket, that of a block collection before the next key.
    private bool IsClosing(ParsingEvent end)
    {
        var at = StartOf(end);
        var opener = OpenerAt(_flows.Peek());
        return _text.AsSpan(_reached, Math.Max(0, Math.Min(_text.Length, at + 1) - _reached)).Contains(opener == '[' ? ']' : '}');
    }

    private char OpenerAt(int flow)
    {
        while (flow < _text.Length && _text[flow] is not ('[' or '{')) flow++;
        return flow < _text.Length ? _text[flow] : '[';
    }

    private UnreadableYamlException Explain(int at, string message)
    {
        if (TabAfter(_reached) is { } tab && (message.Contains("tab", StringComparison.Ordinal) || LineOf(tab) == LineOf(at)))
            return new UnreadableYamlException(SyntaxDiagnostics.YamlTab, tab);
        if (message.Contains("quoted scalar", StringComparison.Ordinal) && message.Contains("end of stream", StringComparison.Ordinal))
            return new UnreadableYamlException(SyntaxDiagnostics.UnclosedText, new TextSpan(at, Math.Min(1, _text.Length - at)));
        if (_flows.Count > 0)
        {
            var opener = OpenerAt(_flows.Peek()).ToString();
            return new UnreadableYamlException(SyntaxDiagnostics.UnclosedBracket, new TextSpan(_flows.Peek(), 1), opener, opener == "[" ? "]" : "}");
        }

        if (_lastQuoted.End > 0 && _lastQuoted.End == _reached && GoesOnAfter(_lastQuoted.End))
            return new UnreadableYamlException(SyntaxDiagnostics.YamlHalfQuotedValue, TextSpan.FromBounds(_lastQuoted.Start, _lastQuoted.End));
        if (YamlLines.FindFault(_text, _reached, at) is { } fault)
            return new UnreadableYamlException(fault.Descriptor, fault.Span, fault.Arguments) { Fix = fault.Fix };
        var reason = message.TrimEnd('.').Replace("While ", "while ", StringComparison.Ordinal);
        return new UnreadableYamlException(SyntaxDiagnostics.UnreadableYaml, new TextSpan(at, Math.Min(1, _text.Length - at)), reason);
    }

    private bool GoesOnAfter(int end)
    {
        var line = _text.AsSpan(end);
        var stop = line.IndexOfAny('\n', '\r');
        var rest = (stop < 0 ? line : line[..stop]).TrimStart();
        return rest.Length > 0 && rest[0] is not ('#' or ',' or ']' or '}' or ':');
    }

    // The first line from here on that is indented with a tab, if no other text stands before it.
    private TextSpan? TabAfter(int from)
    {
        var lineStart = from == 0;
        var start = from;
        for (var i = from; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c is '\n' or '\r') { lineStart = true; start = i + 1; }
            else if (c == '\t' && lineStart) return new TextSpan(i, 1);
            else if (c != ' ')
            {
                if (lineStart && i > start) return null;
                lineStart = false;
            }
        }

        return null;
    }

    private int LineOf(TextSpan span) => LineOf(span.Start);

    private int LineOf(int offset) => _text.AsSpan(0, offset).Count('\n');

    private int Offset(Mark mark) => (int)Math.Clamp(mark.Index + _base, _base, _text.Length);
}
