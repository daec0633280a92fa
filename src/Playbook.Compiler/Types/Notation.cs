namespace Playbook.Compiler.Types;

/// <summary>Pieces of the regular expressions of types; plain enough for every editor's engine.</summary>
internal static class Notation
{
    public const string Number = @"[0-9](_?[0-9])*(\.[0-9](_?[0-9])*)?";
    public const string Date = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    public const string Time = "[0-9]{1,2}:[0-9]{2}";
    public const string Name = @"[^\s0-9,;:.=<>+*/!%()\[\]{}""'][^\s,;:.=<>+*/!%()\[\]{}""'-]*";
    public const string NamePath = $@"{Name}(\.{Name})*";
    public const string Anything = @"[\s\S]*\S[\s\S]*";
}
