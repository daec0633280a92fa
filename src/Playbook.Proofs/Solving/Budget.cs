namespace Playbook.Proofs.Solving;

/// <summary>
/// Counts the steps of one question: a set narrowed, an inequality looked at, a term looked at. Steps and not time, so that an answer is the same
/// on every machine.
/// </summary>
internal sealed class Budget(int most)
{
    public int Steps { get; private set; }

    public bool IsSpent => Steps >= most;

    public void Take(int steps = 1) => Steps += steps;
}
