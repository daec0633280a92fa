namespace Playbook.Proofs.Witnesses;

/// <summary>How much there must be of something within a window.</summary>
/// <param name="Filter">Which of the filters says what counts.</param>
/// <param name="Cutoff">The age at which it counts no more, in minutes or days.</param>
/// <param name="Least">Number, or hundredths of the currency's unit.</param>
/// <param name="Most">At most so much.</param>
/// <param name="IsMoney">Whether money counts and not the number.</param>
internal readonly record struct Demand(int Filter, long Cutoff, long Least, long Most, bool IsMoney = false);

/// <summary>A kind of what may happen: which filters count it, and between which amounts it may cost.</summary>
internal sealed record HappeningShape(bool[] CountedBy, long Least = 0, long Most = 0);

/// <summary>Something that happens so often, of one shape, at one age.</summary>
internal sealed record Happening(int Shape, long Age, long Amount, int Times);
