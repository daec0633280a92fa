using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A block with its meaning: its construct, its name, its clauses and the blocks inside it, in the order of the text.</summary>
public sealed record BoundBlock(
    Construct Construct,
    ClauseSyntax Syntax,
    string Name,
    ImmutableArray<BoundClause> Clauses,
    ImmutableArray<BoundBlock> Blocks)
{
    private BlockIndex? _index;

    /// <summary>Clauses that a misspelt keyword most likely meant: they are not missing, and one mistake gives one diagnostic.</summary>
    public ImmutableHashSet<string> Misspelt { get; init; } = [];

    public string Key => Construct.Naming == Naming.Named ? $"{Construct.Keyword}/{Name}" : Construct.Keyword;

    /// <summary>The span of keyword and name: where a finding about the whole block points.</summary>
    public TextSpan HeadSpan => Syntax.Head is { } head ? Syntax.Keyword.Span.Union(head.Span) : Syntax.Keyword.Span;

    /// <summary>The clause with this keyword if it is there and nothing is wrong with it.</summary>
    public BoundClause? Sound(string keyword) => Clauses.FirstOrDefault(clause => clause.Keyword == keyword && clause.IsSound);

    /// <summary>True when a clause with this keyword stands in the block, sound or not, or was meant.</summary>
    public bool Has(string keyword) => Misspelt.Contains(keyword) || Clauses.Any(clause => clause.Keyword == keyword);

    public IEnumerable<BoundClause> AllSound(string keyword) => Clauses.Where(clause => clause.Keyword == keyword && clause.IsSound);

    public IEnumerable<BoundBlock> BlocksOf(string keyword) => Blocks.IsEmpty ? [] : Index.Of(keyword);

    public BoundBlock? BlockOf(string keyword) => BlocksOf(keyword).FirstOrDefault();

    /// <summary>The first block of this keyword and name inside; null where there is none.</summary>
    public BoundBlock? Find(string keyword, string name) => Blocks.IsEmpty ? null : Index.Find(keyword, name);

    public bool Equals(BoundBlock? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    // A copy with other blocks has come along with the index of those before.
    private BlockIndex Index => _index is { } index && index.Blocks == Blocks ? index : _index = new BlockIndex(Blocks);
}
