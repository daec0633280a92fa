namespace Playbook.Compiler.Binding.Patterns;

/// <summary>One end of the values that a pattern takes.</summary>
/// <param name="Text">As the catalogue writes it.</param>
/// <param name="Size">In the smallest unit of the value's type.</param>
/// <param name="IsIncluded">Whether the end itself is taken.</param>
public sealed record Bound(string Text, decimal Size, bool IsIncluded);
