namespace Playbook.Proofs.Witnesses;

/// <summary>Something that happens so often, of one shape, at one age.</summary>
internal sealed record Happening(int Shape, long Age, long Amount, int Times);
