using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// Balances the braces before the grammar reads them. Where they match, nothing is touched, however the file is indented. Where they
/// do not, the indentation tells where a <c>}</c> or <c>{</c> was forgotten, so that one lost brace gives one diagnostic, at the
/// line that opens the block, and the clauses after it keep their places in the tree.
/// </summary>
internal sealed class BraceRepair
{
    private const int MostReported = 100;
    private const int MostReportedAtEnd = 10;
    private const int DeepestLook = 100;
    private const int TabWidth = 4;

    private readonly string _text;
    private readonly List<Lexeme> _lexemes;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<OpenBlock> _open = [new OpenBlock(-1, -1, -1)];
    private readonly List<(int Before, Lexeme Lexeme)> _insertions = [];
    private int _surplus;
    private int _line;
    private int _lineStart;
    private int _scanned;
    private bool _begun;
    private int _indent;

    private BraceRepair(List<Lexeme> lexemes, int surplus, DiagnosticBag diagnostics)
    {
        _text = diagnostics.Source.Text;
        _lexemes = lexemes;
        _surplus = surplus;
        _diagnostics = diagnostics;
    }

    private OpenBlock Innermost => _open[^1];

    public static List<Lexeme> Repair(List<Lexeme> lexemes, DiagnosticBag diagnostics) =>
        IsBalanced(lexemes, out var surplus) ? lexemes : new BraceRepair(lexemes, surplus, diagnostics).Run();

    private static bool IsBalanced(List<Lexeme> lexemes, out int surplus)
    {
        var depth = 0;
        var lowest = 0;
        foreach (var lexeme in lexemes)
        {
            if (lexeme.Kind == TokenKind.OpenBrace) depth++;
            else if (lexeme.Kind == TokenKind.CloseBrace) lowest = Math.Min(lowest, --depth);
        }

        surplus = -depth;
        return depth == 0 && lowest == 0;
    }

    private List<Lexeme> Run()
    {
        for (var i = 0; i < _lexemes.Count - 1; i++)
        {
            var lexeme = _lexemes[i];
            if (lexeme.Kind == TokenKind.EndOfClause) continue;
            var first = BeginsLine(lexeme.Start);
            if (first) _indent = IndentOf(lexeme.Start);
            if (lexeme.Kind == TokenKind.CloseBrace) Close(i, first);
            else if (lexeme.Kind == TokenKind.OpenBrace) Open(i);
            else if (first) BeginLine(i);
        }

        var most = _open.Count > ParseContext.DeepestNesting ? 1 : MostReportedAtEnd;
        for (var reported = 0; !Innermost.IsFile; reported++) CloseInnermost(_lexemes.Count - 1, report: reported < most);
        return Merge();
    }

    private bool BeginsLine(int start)
    {
        var before = _line;
        for (; _scanned < start; _scanned++)
        {
            if (_text[_scanned] is not ('\n' or '\r')) continue;
            _line++;
            _lineStart = _scanned + 1;
        }

        var first = _line != before || !_begun;
        _begun = true;
        return first;
    }

    private int IndentOf(int start)
    {
        var indent = 0;
        for (var i = _lineStart; i < start; i++) indent = _text[i] == '\t' ? ((indent / TabWidth) + 1) * TabWidth : indent + 1;
        return indent;
    }

    private void BeginLine(int index)
    {
        while (!Innermost.IsFile && Innermost.Line != _line)
        {
            if (Innermost.BodyIndent < 0 && (_indent > Innermost.Indent || !_open[^2].IsIndented)) Innermost.BodyIndent = _indent;
            if (_indent > Innermost.Indent || (Innermost.BodyIndent >= 0 && !Innermost.IsIndented)) break;
            CloseInnermost(index, report: true);
        }

        Innermost.BeginLine(_indent, index);
    }

    private void Open(int index)
    {
        if (index > 0 && _lexemes[index - 1].Kind == TokenKind.OpenBrace && _surplus < 0)
        {
            _surplus++;
            Drop(index, SyntaxDiagnostics.BlockWithoutKeyword);
            return;
        }

        Innermost.LineOpensBlock();
        _open.Add(new OpenBlock(index, _line, _indent));
    }

    private void Close(int index, bool first)
    {
        if (!Innermost.IsFile && (Innermost.Line == _line || (first && Innermost.Indent == _indent))) Pop();
        else if (!first) DropOrPop(index);
        else if (_indent < Innermost.Indent) CloseOuter(index);
        else if (Innermost.TakeHeadWithoutBrace(_indent) is { } head) OpenAfter(head);
        else DropOrPop(index);
    }

    private void DropOrPop(int index)
    {
        if (!Innermost.IsFile && _surplus <= 0)
        {
            Pop();
            return;
        }

        _surplus--;
        Drop(index, SyntaxDiagnostics.StrayCloseBrace);
    }

    // A brace further out than the innermost block: the blocks between were never closed.
    private void CloseOuter(int index)
    {
        var partner = _open.Count - 1;
        while (partner > Math.Max(0, _open.Count - DeepestLook) && _open[partner].Indent != _indent) partner--;
        if (partner > 0 && _open[partner].Indent == _indent)
        {
            while (_open.Count - 1 > partner) CloseInnermost(index, report: true);
        }

        Pop();
    }

    private void Pop() => _open.RemoveAt(_open.Count - 1);

    private void Drop(int index, DiagnosticDescriptor descriptor)
    {
        var span = TextSpan.FromBounds(_lexemes[index].Start, _lexemes[index].End);
        _lexemes[index] = _lexemes[index].As(TokenKind.Bad);
        Report(Diagnostic.Create(descriptor, _diagnostics.Source, span).With(Fix.Respell("remove it", span, string.Empty)));
    }

    private void CloseInnermost(int before, bool report)
    {
        var block = Innermost;
        Pop();
        var at = _lexemes[before - 1].End;
        _insertions.Add((before, Lexeme.ZeroWidth(TokenKind.CloseBrace, at, TokenOrigin.Missing)));
        if (_lexemes[before].Kind != TokenKind.EndOfFile)
            _insertions.Add((before, Lexeme.ZeroWidth(TokenKind.EndOfClause, at, TokenOrigin.Missing)));
        if (!report) return;
        var head = HeadOf(block.Brace);
        var ownLine = at > 0 && _text[at - 1] is '\n' or '\r';
        var brace = new string(' ', block.Indent) + "}\n";
        Report(Diagnostic.Create(SyntaxDiagnostics.UnclosedBlock, _diagnostics.Source, head, Shown(head))
            .With(Fix.Complete("add the missing `}`", at, ownLine ? brace : "\n" + brace)));
    }

    private void OpenAfter(int head)
    {
        _surplus--;
        var end = head;
        while (_lexemes[end].Kind is not (TokenKind.EndOfClause or TokenKind.EndOfFile)) end++;
        var span = TextSpan.FromBounds(_lexemes[head].Start, _lexemes[end - 1].End);
        _insertions.Add((end, Lexeme.ZeroWidth(TokenKind.OpenBrace, span.End, TokenOrigin.Missing)));
        Report(Diagnostic.Create(SyntaxDiagnostics.MissingOpenBrace, _diagnostics.Source, span, Shown(span))
            .With(Fix.Complete("add the missing `{`", span.End, " {")));
    }

    private void Report(Diagnostic diagnostic)
    {
        if (_diagnostics.Count < MostReported) _diagnostics.Add(diagnostic);
    }

    // The clause that a brace belongs to, from its keyword to the brace.
    private TextSpan HeadOf(int brace)
    {
        var first = brace;
        while (first > 0 && _lexemes[first - 1].Kind is not (TokenKind.EndOfClause or TokenKind.OpenBrace or TokenKind.CloseBrace)) first--;
        return TextSpan.FromBounds(_lexemes[first].Start, _lexemes[brace].End);
    }

    private string Shown(TextSpan span) =>
        TokenFacts.Display(TokenKind.Word, _diagnostics.Source.ToString(span).TrimEnd('{', ' ', '\t') is { Length: > 0 } text ? text : "{");

    private List<Lexeme> Merge()
    {
        var order = _insertions.Select((insertion, i) => (insertion.Before, Order: i, insertion.Lexeme)).OrderBy(x => x.Before).ThenBy(x => x.Order).ToList();
        var merged = new List<Lexeme>(_lexemes.Count + order.Count);
        var next = 0;
        for (var i = 0; i < _lexemes.Count; i++)
        {
            for (; next < order.Count && order[next].Before == i; next++) merged.Add(order[next].Lexeme);
            merged.Add(_lexemes[i]);
        }

        return merged;
    }
}
