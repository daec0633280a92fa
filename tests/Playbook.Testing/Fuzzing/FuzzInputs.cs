using System.Text;
using Playbook.Diagnostics;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;
using Playbook.Testing.Grammars;
using Playbook.Testing.Randomness;

namespace Playbook.Testing.Fuzzing;

/// <summary>Makes texts that nobody would write, in both spellings; the same one for the same seed and number.</summary>
public sealed class FuzzInputs
{
    private static readonly string[] Signs =
    [
        "{", "}", "(", ")", "[", "]", ",", ".", "..", "=", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "//", "///", ";", "\n", "\r", "\r\n", "\t", " ", "\"", "\\", "\0", "\uFEFF",
        "\uD800", "\uDC00", "𠮷", "，", "（", "“", "’", "`", "and", "or", "not", "where", "in", "unlimited", "5", "5d", "25%", "1.", ".5", "1_0", "2026-02-30", "25:61", "2026-01-01T09:00", "\"x\"", "\"\\u12\"", "每群", "e\u0301",
        ": ", "- ", "? ", "| ", "> ", "&a ", "*a", "<<: ", "---\n", "...\n", "!!int ", "%YAML 1.1\n", "# c\n", "'", "{}", "[]", "\u0085", "\u2028", "@", "~", "null", "\n  ", "\n    ", "\n\t",
    ];

    private readonly ulong _seed;
    private readonly List<(string Path, string Text, List<TextSpan> Tokens)> _samples;
    private readonly List<string> _keywords;

    public FuzzInputs(ulong seed)
    {
        _seed = seed;
        _samples = [.. Samples.All.Select(source => (source.Path, source.Text, SyntaxTree.Parse(source).Root.DescendantTokens().Where(token => token.Text.Length > 0).Select(token => token.Span).ToList()))];
        _keywords = [.. Syntax.Catalogue.LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).Select(clause => clause.Keyword).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The input with this number.</summary>
    public SourceText Make(int number)
    {
        var dice = new Dice((_seed * 1_000_003UL) + (ulong)number);
        return dice.Next(6) switch
        {
            0 or 1 => MutatedTokens(dice),
            2 => MutatedBytes(dice),
            3 => new SourceText(Name(dice), Decode([.. Enumerable.Range(0, dice.Next(120)).Select(_ => (byte)dice.Next(256))])),
            4 => new SourceText(Name(dice), string.Concat(Enumerable.Range(0, 1 + dice.Next(60)).Select(_ => Piece(dice)))),
            _ => FaultySentence(dice),
        };
    }

    // Windows of a sample, so that ten thousands of inputs stay cheap; now and then the whole of it.
    private SourceText MutatedTokens(Dice dice)
    {
        var (path, text, tokens) = dice.Pick(_samples);
        var first = dice.Next(tokens.Count);
        var last = dice.Next(20) == 0 ? tokens.Count - 1 : Math.Min(tokens.Count - 1, first + dice.Next(80));
        if (last == tokens.Count - 1) first = 0;
        var mutant = new StringBuilder(text, tokens[first].Start, tokens[last].End - tokens[first].Start, text.Length);
        for (var i = 1 + dice.Next(3); i > 0; i--)
        {
            var token = tokens[first + dice.Next(last - first + 1)];
            var at = Math.Min(token.Start - tokens[first].Start, mutant.Length);
            var length = Math.Min(token.Length, mutant.Length - at);
            switch (dice.Next(4))
            {
                case 0: mutant.Remove(at, length); break;
                case 1: mutant.Insert(at, Piece(dice)); break;
                case 2: mutant.Remove(at, length).Insert(at, Piece(dice)); break;
                default: mutant.Insert(at, mutant.ToString(at, length) + " "); break;
            }
        }

        return new SourceText(path, mutant.ToString());
    }

    private SourceText MutatedBytes(Dice dice)
    {
        var (path, text, _) = dice.Pick(_samples);
        var start = dice.Next(text.Length);
        var bytes = Encoding.UTF8.GetBytes(text.Substring(start, Math.Min(text.Length - start, 40 + dice.Next(600)))).ToList();
        for (var i = 1 + dice.Next(4); i > 0; i--)
        {
            var at = dice.Next(bytes.Count);
            switch (dice.Next(4))
            {
                case 0: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 1: bytes[at] = (byte)dice.Next(256); break;
                case 2: bytes.Insert(at, (byte)dice.Next(256)); break;
                default: bytes.RemoveRange(at, Math.Min(1 + dice.Next(12), bytes.Count - at - 1)); break;
            }
        }

        return new SourceText(path, Decode([.. bytes]));
    }

    private SourceText FaultySentence(Dice dice)
    {
        var sentence = new SentenceGenerator(EbnfGrammar.OfRecord, dice).Sentence(dice.Next(2) == 0 ? "file" : "playbook_clause");
        var at = dice.Next(sentence.Length + 1);
        var faulty = sentence.Insert(at, Piece(dice));
        return dice.Next(3) == 0
            ? new SourceText("fuzz.playbook.yaml", "playbook: p\n" + dice.Pick(_keywords) + ": " + faulty.ReplaceLineEndings("\n  ") + "\n")
            : new SourceText("fuzz.playbook", faulty);
    }

    private string Piece(Dice dice) => dice.Next(5) == 0 ? dice.Pick(_keywords) + (dice.Next(2) == 0 ? ": " : " ") : dice.Pick(Signs);

    private static string Name(Dice dice) => dice.Next(2) == 0 ? "fuzz.playbook" : "fuzz.playbook.yaml";

    // As standard input is read: bytes that are no UTF-8 become U+FFFD.
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
