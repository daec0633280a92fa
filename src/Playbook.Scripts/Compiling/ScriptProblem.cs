namespace Playbook.Scripts.Compiling;

/// <summary>What is wrong with a script, at a place in it.</summary>
/// <param name="Kind">Which diagnostic says it.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">How many characters it spans.</param>
/// <param name="What">The construct or member, as it is written; of a compile error its code.</param>
/// <param name="Instead">What the compiler says; empty where the kind says it all.</param>
internal sealed record ScriptProblem(ScriptProblemKind Kind, int Start, int Length, string What, string Instead = "");

internal enum ScriptProblemKind
{
    /// <summary>It is no C#, or names what is not there.</summary>
    DoesNotCompile,

    /// <summary>A word or a construct of C# that scripts do not have.</summary>
    Construct,

    /// <summary>A type or a member that scripts do not have.</summary>
    Member,

    /// <summary>Something in the compiled form that no script comes to.</summary>
    CompiledForm,
}
