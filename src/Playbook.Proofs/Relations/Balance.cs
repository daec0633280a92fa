namespace Playbook.Proofs.Relations;

/// <summary>
/// Between a shorter and a longer window, the whole has grown by at least as much as a part of it: whole(longer) − whole(shorter) ≥
/// part(longer) − part(shorter).
/// </summary>
internal readonly record struct Balance(int WholeLonger, int WholeShorter, int PartLonger, int PartShorter);
