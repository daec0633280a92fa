namespace Playbook.Compiler.Binding;

/// <summary>A test with the values of one of its cases in place.</summary>
/// <param name="Block">The test's block, bound with those values.</param>
/// <param name="Case">The case's name; null where the test has none.</param>
public sealed record BoundTest(BoundBlock Block, string? Case);
