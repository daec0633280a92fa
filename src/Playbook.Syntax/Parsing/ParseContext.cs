using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Superpower.Model;
using TextSpan = Playbook.Diagnostics.TextSpan;

namespace Playbook.Syntax.Parsing;

/// <summary>
/// What one parse knows besides the place it has reached: the green tokens, the diagnostics found, whether the clause at hand has
/// already been complained about, and how deep it stands. One per parse, so that any number of files parse at the same time.
/// </summary>
internal sealed class ParseContext(TokenStream tokens, GreenCache cache, Dictionary<int, LexicalFault> faults, DiagnosticBag diagnostics)
{
    /// <summary>The deepest nesting of blocks, brackets and prefix operators that is read.</summary>
    public const int DeepestNesting = 100;

    /// <summary>The deepest tree that a run of operators may build on its left.</summary>
    public const int DeepestExpression = 600;

    private const int MostDiagnostics = 1000;

    public int Depth { get; set; }

    /// <summary>True after a finding in this clause: what follows from it is not reported.</summary>
    public bool Muted { get; set; }

    public SourceText Source => diagnostics.Source;

    public GreenToken At(TokenList<TokenKind> input) => tokens.Tokens[input.Position];

    /// <summary>The token some places further on; the last one of the file ends every look ahead.</summary>
    public GreenToken TokenAhead(TokenList<TokenKind> input, int distance) => tokens.Tokens[Math.Min(input.Position + distance, tokens.Tokens.Length - 1)];

    /// <summary>The node that holds just the token here.</summary>
    public GreenNode LeafAt(NodeKind kind, TokenList<TokenKind> input) => cache.Leaf(kind, At(input));

    public TokenKind KindAt(TokenList<TokenKind> input) => tokens.Tokens[input.Position].Kind;

    public TokenKind KindAfter(TokenList<TokenKind> input) =>
        input.Position + 1 < tokens.Tokens.Length ? tokens.Tokens[input.Position + 1].Kind : TokenKind.EndOfFile;

    public bool IsWord(TokenList<TokenKind> input, string word) => At(input) is { Kind: TokenKind.Word } token && token.Value == word;

    public TextSpan SpanAt(TokenList<TokenKind> input) => TextSpan.FromBounds(tokens.StartOf(input.Position), tokens.EndOf(input.Position));

    /// <summary>The token before that stands in the source, where one does.</summary>
    public int? Before(TokenList<TokenKind> input)
    {
        for (var i = input.Position - 1; i >= 0; i--)
            if (tokens.Tokens[i].Text.Length > 0) return i;
        return null;
    }

    /// <summary>The text of the line that the token before stands in.</summary>
    public string LineBefore(TokenList<TokenKind> input) => Before(input) is { } before ? Source.ToString(Source.LineSpan(Source.LineIndexOf(SpanOf(before).Start))) : string.Empty;

    public TextSpan SpanOf(int index) => TextSpan.FromBounds(tokens.StartOf(index), tokens.EndOf(index));

    /// <summary>The opening bracket that is still open here: walks back over the matched ones of its kind.</summary>
    public TextSpan OpenerOf(TokenList<TokenKind> input, TokenKind open, TokenKind close)
    {
        var closed = 0;
        for (var i = input.Position - 1; i >= 0; i--)
        {
            var kind = tokens.Tokens[i].Kind;
            if (kind == close) closed++;
            else if (kind == open && closed-- == 0) return SpanOf(i);
        }

        return SpanAt(input);
    }

    public string DisplayAt(TokenList<TokenKind> input) => TokenFacts.Display(At(input).Kind, At(input).Text is { Length: > 0 } text ? text : At(input).Value);

    /// <summary>Reports what stands here as out of place; where its characters are at fault already, that is said instead.</summary>
    public void Report(TokenList<TokenKind> input, Finding finding)
    {
        if (Muted) return;
        Muted = true;
        if (diagnostics.Count >= MostDiagnostics) return;
        if (KindAt(input) != TokenKind.Bad) diagnostics.Add(finding(this, input));
        else if (faults.TryGetValue(tokens.StartOf(input.Position), out var fault)) diagnostics.Add(fault.In(Source));
    }

    /// <summary>Reports the faults of those lexemes that kept their meaning.</summary>
    public void ReportCharacterFaults()
    {
        foreach (var fault in faults.Values)
        {
            if (diagnostics.Count >= MostDiagnostics) return;
            if (fault.Descriptor == SyntaxDiagnostics.UnknownEscape || IsKept(fault)) diagnostics.Add(fault.In(Source));
        }
    }

    private bool IsKept(LexicalFault fault) =>
        fault.Descriptor == SyntaxDiagnostics.FullWidthPunctuation && TokenFacts.MeantBy(Source.Text[fault.Span.Start]) is var (kind, _) && kind != TokenKind.Bad;
}
