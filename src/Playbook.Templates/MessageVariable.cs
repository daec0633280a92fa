namespace Playbook.Templates;

/// <summary>Something that a message may speak of: <c>offer.product.title</c>.</summary>
/// <param name="Path">The dotted name.</param>
/// <param name="Doc">What it is, for hover and the manual.</param>
/// <param name="Example">A value as it would be rendered.</param>
public sealed record MessageVariable(string Path, string Doc, string Example)
{
    /// <summary>True when only a message to one member knows it.</summary>
    public bool SendOnly => Path.StartsWith("member.", StringComparison.Ordinal);
}
