using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Playbook.Compiler.Binding;

/// <summary>The blocks of one body by keyword and by name, so that rules may look them up one by one.</summary>
internal sealed class BlockIndex
{
    private readonly Dictionary<string, List<BoundBlock>> _ofKeyword = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Keyword, string Name), BoundBlock> _byName = [];

    public BlockIndex(ImmutableArray<BoundBlock> blocks)
    {
        Blocks = blocks;
        foreach (var block in blocks)
        {
            var keyword = block.Construct.Keyword;
            (CollectionsMarshal.GetValueRefOrAddDefault(_ofKeyword, keyword, out _) ??= []).Add(block);
            _byName.TryAdd((keyword, block.Name), block);
        }
    }

    /// <summary>What the index was made of.</summary>
    public ImmutableArray<BoundBlock> Blocks { get; }

    public IEnumerable<BoundBlock> Of(string keyword) => _ofKeyword.TryGetValue(keyword, out var blocks) ? blocks : [];

    /// <summary>The first block of this keyword and name; null where there is none.</summary>
    public BoundBlock? Find(string keyword, string name) => _byName.GetValueOrDefault((keyword, name));
}
