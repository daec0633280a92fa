using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;

namespace Playbook.Syntax.Tokens;

/// <summary>
/// Cuts a text into lexemes. Written by hand because it must never fail: what belongs to no token becomes a
/// <see cref="TokenKind.Bad"/> lexeme with a fault, and the rest of the text is read as if nothing had happened.
/// Every line break and every <c>;</c> comes out as <see cref="TokenKind.EndOfClause"/>; <see cref="LineBreaks"/> decides which count.
/// </summary>
internal ref struct Lexer
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _comments;
    private readonly LexedText _lexed;
    private int _at;
    private int _lineStart;

    private Lexer(string text, int start, int end, bool comments, LexedText lexed)
    {
        _text = text;
        _at = start;
        _lineStart = start;
        _end = end;
        _comments = comments;
        _lexed = lexed;
    }

    /// <summary>Reads a whole file of the DSL, comments included.</summary>
    public static LexedText Lex(string text)
    {
        var lexed = new LexedText { Lexemes = new List<Lexeme>((text.Length / 4) + 16) };
        var lexer = new Lexer(text, 0, text.Length, comments: true, lexed);
        if (text.StartsWith('\uFEFF')) lexer._at = 1;
        lexer.Run();
        lexed.Lexemes.Add(new Lexeme(TokenKind.EndOfFile, text.Length, text.Length));
        return lexed;
    }

    /// <summary>Reads a phrase that stands inside something else (a YAML scalar): comments only where its lines are kept, and no end of file.</summary>
    public static void LexSlice(string text, int start, int end, LexedText into, bool comments = false) => new Lexer(text, start, end, comments, into).Run();

    private void Run()
    {
        while (_at < _end)
        {
            var c = _text[_at];
            if (c is ' ' or '\t') _at++;
            else if (char.IsAsciiLetter(c)) Word();
            else if (char.IsAsciiDigit(c)) Number();
            else Symbol(c);
        }
    }

    private void Symbol(char c)
    {
        switch (c)
        {
            case '\n': LineBreak(1); break;
            case '\r': LineBreak(Next(1) == '\n' ? 2 : 1); break;
            case ';': Add(TokenKind.EndOfClause, 1); break;
            case '"': Text(); break;
            case '{': Add(TokenKind.OpenBrace, 1); break;
            case '}': Add(TokenKind.CloseBrace, 1); break;
            case '(': Add(TokenKind.OpenParen, 1); break;
            case ')': Add(TokenKind.CloseParen, 1); break;
            case '[': Add(TokenKind.OpenBracket, 1); break;
            case ']': Add(TokenKind.CloseBracket, 1); break;
            case ',': Add(TokenKind.Comma, 1); break;
            case '.' when Next(1) == '.': Add(TokenKind.DotDot, 2); break;
            case '.': Add(TokenKind.Dot, 1); break;
            case '=' when Next(1) == '=': Add(TokenKind.EqualsEquals, 2); break;
            case '=' when Next(1) is '>' or '<' && ForeignSigns.TryRead(_text, _at, _end, out var reversed): Foreign(reversed.Value); break;
            case '=': Add(TokenKind.Equals, 1); break;
            case '!' when Next(1) == '=': Add(TokenKind.NotEquals, 2); break;
            case '<' when Next(1) == '=': Add(TokenKind.LessOrEqual, 2); break;
            case '<': Add(TokenKind.Less, 1); break;
            case '>' when Next(1) == '=': Add(TokenKind.GreaterOrEqual, 2); break;
            case '>': Add(TokenKind.Greater, 1); break;
            case '+': Add(TokenKind.Plus, 1); break;
            case '-': Add(TokenKind.Minus, 1); break;
            case '*': Add(TokenKind.Star, 1); break;
            case '/' when Next(1) == '/' && _comments: Comment(); break;
            case '/': Add(TokenKind.Slash, 1); break;
            default: Uncommon(c); break;
        }
    }

    private void Uncommon(char c)
    {
        if (TokenFacts.IsWordStart(RuneAt(_at, out _))) Word();
        else if (char.IsWhiteSpace(c)) _at++;
        else if (ForeignSigns.TryRead(_text, _at, _end, out var fault)) Foreign(fault.Value);
        else if (TokenFacts.MeantBy(c) is var (kind, meant)) FullWidth(kind, meant);
        else if (ClosingQuote(c) is { } close && _text.AsSpan(_at + 1, LineEnd() - _at - 1).IndexOf(close) is >= 0 and var length) WrongQuotes(length + 2);
        else Unknown();
    }

    private void Word()
    {
        var start = _at;
        SkipWordPart();
        _lexed.Lexemes.Add(new Lexeme(TokenKind.Word, start, _at));
    }

    private void SkipWordPart()
    {
        while (_at < _end)
        {
            var c = _text[_at];
            if (char.IsAsciiLetterOrDigit(c) || c == '_') _at++;
            else if (c >= 128 && TokenFacts.IsWordPart(RuneAt(_at, out var length))) _at += length;
            else return;
        }
    }

    private void Number()
    {
        var start = _at;
        if (DateLength(start) is > 0 and var date)
        {
            var time = Next(date) is 'T' ? TimeLength(start + date + 1) : 0;
            if (time > 0) { Add(TokenKind.DateTime, date + 1 + time); return; }
            if (!IsWordPartAt(start + date)) { Add(TokenKind.Date, date); return; }
        }

        if (TimeLength(start) is > 0 and var clock) { Add(TokenKind.Time, clock); return; }

        SkipDigits();
        if (Next(0) == '.' && char.IsAsciiDigit(Next(1)))
        {
            _at++;
            SkipDigits();
        }

        var kind = TokenKind.Number;
        if (Next(0) == '%') { _at++; kind = TokenKind.Quantity; }
        else if (_at < _end && TokenFacts.IsWordStart(RuneAt(_at, out _))) { SkipWordPart(); kind = TokenKind.Quantity; }
        _lexed.Lexemes.Add(new Lexeme(kind, start, _at));
    }

    private void SkipDigits()
    {
        while (_at < _end && (char.IsAsciiDigit(_text[_at]) || (_text[_at] == '_' && char.IsAsciiDigit(Next(1))))) _at++;
    }

    // dddd-dd-dd, whether or not there is such a day: the binder judges.
    private readonly int DateLength(int start) =>
        Digits(start, 4) && At(start + 4) == '-' && Digits(start + 5, 2) && At(start + 7) == '-' && Digits(start + 8, 2) ? 10 : 0;

    // d:dd, dd:dd or dd:dd:dd
    private readonly int TimeLength(int start)
    {
        var hour = Digits(start, 2) ? 2 : 1;
        if (!Digits(start, hour) || At(start + hour) != ':' || !Digits(start + hour + 1, 2)) return 0;
        var length = hour + 3;
        if (At(start + length) == ':' && Digits(start + length + 1, 2)) length += 3;
        return IsWordPartAt(start + length) ? 0 : length;
    }

    private void Text()
    {
        var start = _at++;
        while (_at < _end && _text[_at] is not ('\n' or '\r'))
        {
            var c = _text[_at];
            if (c == '"')
            {
                _at++;
                _lexed.Lexemes.Add(new Lexeme(TokenKind.String, start, _at));
                return;
            }

            if (c == '\\') Escape();
            else _at++;
        }

        UnclosedText(start);
    }

    private void Escape()
    {
        var next = Next(1);
        if (next == 'u' && Hex(2) && Hex(3) && Hex(4) && Hex(5)) _at += 6;
        else if (next is '"' or '\\' or 'n' or 't') _at += 2;
        else
        {
            // An escape that does not exist stands for its own characters; the text around it is sound.
            var shown = next is '\0' or '\n' or '\r' ? "\\" : _text.Substring(_at, char.IsHighSurrogate(next) && _at + 3 <= _end ? 3 : 2);
            _lexed.Faults.TryAdd(_at, new LexicalFault(
                SyntaxDiagnostics.UnknownEscape, new TextSpan(_at, shown.Length), shown, Fix.Complete("write the backslash twice", _at, "\\")));
            _at++;
        }
    }

    private void UnclosedText(int start)
    {
        // The braces of a one-line block stay braces: `role x { title "abc }`.
        var open = 0;
        for (var i = _lexed.Lexemes.Count - 1; i >= 0 && _lexed.Lexemes[i].Start >= _lineStart; i--)
        {
            if (_lexed.Lexemes[i].Kind == TokenKind.OpenBrace) open++;
            else if (_lexed.Lexemes[i].Kind == TokenKind.CloseBrace) open--;
        }

        for (var at = start; at < _at; at++) _lexed.Faults.Remove(at);
        while (_at > start + 1 && (_text[_at - 1] is ' ' or '\t' || (_text[_at - 1] == '}' && open-- > 0))) _at--;
        _lexed.Faults[start] = new LexicalFault(
            SyntaxDiagnostics.UnclosedText, new TextSpan(start, _at - start), null, Fix.Complete("add the closing quote", _at, "\""));
        _lexed.Lexemes.Add(new Lexeme(TokenKind.Bad, start, _at));
    }

    private void FullWidth(TokenKind kind, string meant)
    {
        var span = new TextSpan(_at, 1);
        if (kind == TokenKind.Comma && _comments && ClauseStart.IsOnNextLine(_text, _at + 1))
        {
            // A comma that ends a clause would take the next line into it; the text is read as if it were not there.
            _lexed.Faults[_at] = new LexicalFault(SyntaxDiagnostics.FullWidthPunctuation, span, _text[_at].ToString(), Fix.Respell("remove it", span, string.Empty));
            _at++;
            return;
        }

        _lexed.Faults[_at] = new LexicalFault(
            SyntaxDiagnostics.FullWidthPunctuation, span, _text[_at].ToString(), Fix.Respell($"replace by `{meant}`", span, meant));
        Add(kind, 1);
    }

    private void Foreign(LexicalFault fault)
    {
        _lexed.Faults[_at] = fault;
        Add(TokenKind.Bad, fault.Span.Length);
    }

    private void WrongQuotes(int length)
    {
        var span = new TextSpan(_at, length);
        var inner = _text.Substring(_at + 1, length - 2).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        _lexed.Faults[_at] = new LexicalFault(
            SyntaxDiagnostics.WrongQuotes, span, _text[_at].ToString(), Fix.Respell("use double quotes", span, $"\"{inner}\""));
        Add(TokenKind.Bad, length);
    }

    private void Unknown()
    {
        var start = _at;
        do
        {
            RuneAt(_at, out var length);
            _at += length;
        }
        while (_at < _end && IsUnknown(_text[_at]));

        var span = new TextSpan(start, _at - start);
        _lexed.Faults[start] = new LexicalFault(
            SyntaxDiagnostics.UnknownCharacter, span, Shown(_text.AsSpan(start, _at - start)), Fix.Respell("remove it", span, string.Empty));
        _lexed.Lexemes.Add(new Lexeme(TokenKind.Bad, start, _at));
    }

    private readonly bool IsUnknown(char c) =>
        c is not ('\n' or '\r' or '"' or '{' or '}' or '(' or ')' or '[' or ']' or ',' or ';' or '.' or '=' or '<' or '>' or '+' or '-' or '*' or '/')
        && !(c == '!' && Next(1) == '=')
        && !char.IsAsciiLetterOrDigit(c) && !char.IsWhiteSpace(c)
        && ClosingQuote(c) is null && TokenFacts.MeantBy(c) is null && !TokenFacts.IsWordStart(RuneAt(_at, out _));

    private static char? ClosingQuote(char open) => open switch
    {
        '\'' => '\'',
        '‘' => '’',
        '“' => '”',
        '「' => '」',
        '`' => '`',
        _ => null,
    };

    private static string Shown(ReadOnlySpan<char> bad)
    {
        var shown = new StringBuilder();
        foreach (var c in bad.Length > 8 ? bad[..8] : bad)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '\uFEFF' or '\uFFFD') shown.Append(System.Globalization.CultureInfo.InvariantCulture, $"U+{(int)c:X4} ");
            else shown.Append(c);
        }

        return shown.ToString().TrimEnd() + (bad.Length > 8 ? "…" : string.Empty);
    }

    private void Comment() => _at = LineEnd();

    private readonly int LineEnd()
    {
        var length = _text.AsSpan(_at, _end - _at).IndexOfAny('\n', '\r');
        return length < 0 ? _end : _at + length;
    }

    private void LineBreak(int length)
    {
        Add(TokenKind.EndOfClause, length);
        _lineStart = _at;
    }

    private void Add(TokenKind kind, int length)
    {
        _lexed.Lexemes.Add(new Lexeme(kind, _at, _at + length));
        _at += length;
    }

    private readonly char Next(int ahead) => At(_at + ahead);

    private readonly char At(int index) => index < _end ? _text[index] : '\0';

    private readonly bool Hex(int ahead) => char.IsAsciiHexDigit(Next(ahead));

    private readonly bool Digits(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            if (!char.IsAsciiDigit(At(i))) return false;
        return true;
    }

    private readonly bool IsWordPartAt(int index) => index < _end && TokenFacts.IsWordPart(RuneAt(index, out _));

    private readonly Rune RuneAt(int index, out int length)
    {
        Rune.DecodeFromUtf16(_text.AsSpan(index, _end - index), out var rune, out length);
        return rune;
    }
}
