namespace Playbook.Compiler.Types;

/// <summary>First and last ordinal; no last one means that the range is open.</summary>
public sealed record CountRange(int First, int? Last);
