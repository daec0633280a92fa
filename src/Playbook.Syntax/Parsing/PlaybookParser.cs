using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tokens;
using Playbook.Syntax.Trees;
using Playbook.Syntax.Yaml;

namespace Playbook.Syntax.Parsing;

/// <summary>The front door of the syntax phase.</summary>
public static class PlaybookParser
{
    /// <summary>The longest text that is parsed, in characters.</summary>
    public const int LongestText = 16 * 1024 * 1024;

    /// <summary>Parses a file in the spelling that its name says. Never throws, and every character of the text is in the tree.</summary>
    public static SyntaxTree Parse(SourceText source) => Parse(source, LanguageCatalogue.File);

    /// <summary>Parses against another catalogue: YAML needs one to know which keys have names below them and which values are texts.</summary>
    public static SyntaxTree Parse(SourceText source, Construct file)
    {
        var diagnostics = new DiagnosticBag(source);
        var spelling = SpellingOf(source.Path);
        var root = UnreadableText.Check(source, diagnostics) ?? spelling switch
        {
            Spelling.Dsl => ParseDsl(source, diagnostics),
            Spelling.Yaml => ParseYaml(source, file, diagnostics),
            _ => throw new InvalidOperationException($"No parser for the spelling {spelling}."),
        };
        return new SyntaxTree(source, spelling, new FileSyntax(root, 0), diagnostics.ToImmutable());
    }

    private static Spelling SpellingOf(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? Spelling.Yaml : Spelling.Dsl;

    private static GreenNode ParseDsl(SourceText source, DiagnosticBag diagnostics)
    {
        var lexed = Lexer.Lex(source.Text);
        LineBreaks.DropInsignificant(source.Text, lexed.Lexemes);
        return Run(source, BraceRepair.Repair(lexed.Lexemes, diagnostics), lexed.Faults, diagnostics);
    }

    private static GreenNode ParseYaml(SourceText source, Construct file, DiagnosticBag diagnostics)
    {
        var lexed = YamlTransducer.Read(file, diagnostics);
        return Run(source, lexed.Lexemes, lexed.Faults, diagnostics);
    }

    private static GreenNode Run(SourceText source, List<Lexeme> lexemes, Dictionary<int, LexicalFault> faults, DiagnosticBag diagnostics)
    {
        var cache = new GreenCache();
        var tokens = TokenStream.From(source.Text, lexemes, cache);
        var context = new ParseContext(tokens, cache, faults, diagnostics);
        context.ReportCharacterFaults();
        var file = (GreenNode)new PlaybookGrammar(context).File(tokens.List).Value;
        if (!file.Children.Any(child => child is GreenNode)) diagnostics.Report(SyntaxDiagnostics.EmptyFile, new TextSpan(0, 0));
        return file;
    }
}
