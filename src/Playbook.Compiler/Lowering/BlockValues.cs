using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;

namespace Playbook.Compiler.Lowering;

/// <summary>How lowering reads a bound block. It runs only when there are no errors, so what the catalogue requires is there.</summary>
internal static class BlockValues
{
    public static T Get<T>(this BoundBlock block, string keyword, string name) => (block.Sound(keyword)
        ?? throw new InvalidOperationException($"`{block.Key}` was lowered without its `{keyword}`.")).Get<T>(name);

    public static T? Find<T>(this BoundBlock block, string keyword, string name) where T : struct => block.Sound(keyword)?.Captures.Find<T>(name);

    public static string? Word(this BoundBlock block, string keyword, string name) =>
        block.Sound(keyword) is { } clause && clause.Captures.TryFind<string>(name, out var word) ? word : null;

    public static string? Text(this BoundBlock block, string keyword) => block.Word(keyword, "text");

    public static string? Reference(this BoundBlock block, string keyword, string name) =>
        block.Sound(keyword) is { } clause && clause.Captures.TryFind<Symbol>(name, out var symbol) ? symbol.Name : null;

    public static T? Choice<T>(this BoundBlock block, string keyword, string name) where T : struct, Enum =>
        block.Word(keyword, name) is { } word ? EnumWords.To<T>(word) : null;

    public static ImmutableArray<T> All<T>(this BoundBlock block, string keyword, string name) => block.Sound(keyword)?.Captures.All<T>(name) ?? [];

    public static ImmutableArray<T> Each<T>(this BoundBlock block, string keyword, Func<BoundBlock, T> lower) => [.. block.BlocksOf(keyword).Select(lower)];
}
