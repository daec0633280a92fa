namespace Playbook.Proofs.Witnesses;

/// <summary>A kind of what may happen: which filters count it, and between which amounts it may cost.</summary>
internal sealed record HappeningShape(bool[] CountedBy, long Least = 0, long Most = 0);
