namespace Playbook.Syntax.Tokens;

/// <summary>Hands out one string for equal slices of a text, so that the thousandth <c>offer</c> costs no memory.</summary>
internal sealed class TextPool(string text)
{
    private const int Size = 1024;
    private const int LongestPooled = 32;

    private readonly string?[] _slots = new string?[Size];

    public string Slice(int start, int end)
    {
        var length = end - start;
        if (length == 0) return string.Empty;
        var slice = text.AsSpan(start, length);
        if (length > LongestPooled) return slice.ToString();
        var hash = (uint)length;
        foreach (var c in slice) hash = (hash * 31) + c;
        ref var slot = ref _slots[hash % Size];
        if (slot is null || !slice.SequenceEqual(slot)) slot = slice.ToString();
        return slot;
    }
}
