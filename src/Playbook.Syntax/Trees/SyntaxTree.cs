using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Syntax.Trees;

/// <summary>How a playbook is spelt.</summary>
public enum Spelling
{
    Dsl,
    Yaml,
}

/// <summary>A parsed file: its text, its lossless tree, and what the parser had to say.</summary>
public sealed record SyntaxTree(SourceText Source, Spelling Spelling, FileSyntax Root, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Parses a file in the spelling that its name says: <c>.yaml</c> and <c>.yml</c> are YAML, all else is DSL. Never throws.</summary>
    public static SyntaxTree Parse(SourceText source) => Parsing.PlaybookParser.Parse(source);

    /// <summary>The tree of an edited text, the same as if it had been parsed by itself; what the edit leaves alone is shared.</summary>
    public SyntaxTree WithSource(SourceText source) => Parsing.IncrementalParser.Parse(this, source);

    /// <summary>The same tree with its places counted from an offset: a file among several in one space of offsets.</summary>
    public SyntaxTree At(int offset) => offset == 0 ? this : this with { Root = new FileSyntax(Root.Green, offset) };
}
