namespace Playbook.Data.Duck;

/// <summary>What an embedded database may take of the machine.</summary>
/// <param name="MemoryMiB">Memory, in MiB; a query that needs more fails, because nothing is ever written to disk.</param>
/// <param name="Threads">Threads at most.</param>
public sealed record DuckLimits(int MemoryMiB = 1024, int Threads = 2);
