namespace Playbook.Scripts.Hosting;

/// <summary>Why a script came to no findings.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Detail">What the runtime says of it; empty where the kind says it all.</param>
internal sealed record ScriptStop(StopReason Reason, string Detail = "");

internal enum StopReason
{
    /// <summary>It took too long to compile.</summary>
    CompileTime,

    /// <summary>It ran too long.</summary>
    RunTime,

    /// <summary>It needed too much memory.</summary>
    Memory,

    /// <summary>It called too deep.</summary>
    Stack,

    /// <summary>It found too much.</summary>
    Findings,

    /// <summary>It ended by an exception.</summary>
    Exception,

    /// <summary>Its process could not be started, or ended without an answer.</summary>
    NoAnswer,
}
