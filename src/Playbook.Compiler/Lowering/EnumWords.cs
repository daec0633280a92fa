namespace Playbook.Compiler.Lowering;

/// <summary>From the catalogue's words to the plan's enumerations: <c>open_another</c> and <c>per group</c> become OpenAnother and PerGroup.</summary>
public static class EnumWords
{
    public static T To<T>(string word) where T : struct, Enum =>
        Enum.TryParse<T>(word.Replace("_", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw new InvalidOperationException($"The catalogue's word `{word}` has no {typeof(T).Name}.");
}
