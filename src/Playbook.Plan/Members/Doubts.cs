namespace Playbook.Plan.Members;

/// <summary>
/// Gathers what a decision asked for and was not known. Whoever was asked gave a neutral answer, so that the decision went on; where anything is
/// noted here, what came out of it is not known.
/// </summary>
public sealed class Doubts
{
    public MissingFacts Noted { get; private set; }

    public bool Any => Noted != MissingFacts.None;

    public void Note(MissingFacts facts) => Noted |= facts;

    /// <summary>What was noted since the last time; nothing is, after it.</summary>
    public MissingFacts Take()
    {
        var noted = Noted;
        Noted = MissingFacts.None;
        return noted;
    }
}
