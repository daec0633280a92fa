using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Diagnostics;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.Binding;

/// <summary>A block with its meaning: its construct, its name, its clauses and the blocks inside it, in the order of the text.</summary>
public sealed record BoundBlock
{
    private readonly KeptBlock? _kept;
    private readonly BindingContext? _context;
    private readonly bool _isChanged;
    private ImmutableArray<BoundClause> _clauses;
    private ImmutableArray<BoundBlock> _blocks;
    private BlockIndex? _index;

    public BoundBlock(Construct construct, ClauseSyntax syntax, string name, ImmutableArray<BoundClause> clauses, ImmutableArray<BoundBlock> blocks)
    {
        (Construct, Syntax, Name) = (construct, syntax, name);
        (_clauses, _blocks) = (clauses, blocks);
    }

    /// <summary>A block that an edit left alone; what is inside is placed when it is asked for.</summary>
    internal BoundBlock(KeptBlock kept, ClauseSyntax syntax, BindingContext context)
    {
        (Construct, Syntax, Name) = (kept.Construct, syntax, kept.Name);
        (_kept, _context) = (kept, context);
    }

    public Construct Construct { get; }

    public ClauseSyntax Syntax { get; }

    public string Name { get; }

    public ImmutableArray<BoundClause> Clauses
    {
        get
        {
            if (_clauses.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _clauses, [.. _kept!.Clauses.Select(kept => new BoundClause(kept.Clause, this, kept.At, _context!))]);
            return _clauses;
        }

        init => (_clauses, _isChanged) = (value, true);
    }

    public ImmutableArray<BoundBlock> Blocks
    {
        get
        {
            if (_blocks.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _blocks, [.. _kept!.Blocks.Select(kept => new BoundBlock(kept.Block, Syntax.Block!.Clauses[kept.At], _context!))]);
            return _blocks;
        }

        init => (_blocks, _isChanged) = (value, true);
    }

    /// <summary>Clauses that a misspelt keyword most likely meant: they are not missing, and one mistake gives one diagnostic.</summary>
    public ImmutableHashSet<string> Misspelt { get; init; } = [];

    /// <summary>What it was taken over from; null for a block that was bound in this text.</summary>
    internal KeptBlock? Kept => _isChanged ? null : _kept;

    public string Key => Construct.Naming == Naming.Named ? $"{Construct.Keyword}/{Name}" : Construct.Keyword;

    /// <summary>The span of keyword and name: where a finding about the whole block points.</summary>
    public TextSpan HeadSpan => Syntax.Head is { } head ? Syntax.Keyword.Span.Union(head.Span) : Syntax.Keyword.Span;

    /// <summary>The clause with this keyword if it is there and nothing is wrong with it.</summary>
    public BoundClause? Sound(string keyword)
    {
        foreach (var clause in Clauses)
            if (clause.IsSound && clause.Keyword == keyword) return clause;
        return null;
    }

    /// <summary>The clause with this keyword, sound or not.</summary>
    public BoundClause? Find(string keyword)
    {
        foreach (var clause in Clauses)
            if (clause.Keyword == keyword) return clause;
        return null;
    }

    /// <summary>True when a clause with this keyword stands in the block, sound or not, or was meant.</summary>
    public bool Has(string keyword) => Find(keyword) is not null || Misspelt.Contains(keyword);

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
