namespace Playbook.Proofs.Questions;

/// <summary>Why a question has no answer.</summary>
/// <param name="Kind">Of what kind the obstacle is.</param>
/// <param name="Detail">The names or the limit that it is about; empty where there are none.</param>
public sealed record Fault(FaultKind Kind, string Detail = "")
{
    public override string ToString() => Kind switch
    {
        FaultKind.CyclicSegment => $"a segment speaks of itself: {Detail}",
        FaultKind.UnknownSegment => $"the plan has no segment {Detail}",
        FaultKind.TooLarge => $"the condition is larger than {Detail}",
        FaultKind.OutOfSteps => $"{Detail} steps were not enough",
        FaultKind.NoWitness => "the conditions do not contradict each other, but no member was found whom the evaluator confirms",
        FaultKind.Mismatch => $"a comparison mixes units: {Detail}",
        _ => throw new InvalidOperationException($"{Kind} is no fault."),
    };
}

public enum FaultKind
{
    /// <summary>A segment's definition comes back to itself.</summary>
    CyclicSegment,

    /// <summary>A segment that the plan does not have.</summary>
    UnknownSegment,

    /// <summary>More terms than are looked at.</summary>
    TooLarge,

    /// <summary>The budget of steps was used up.</summary>
    OutOfSteps,

    /// <summary>Nothing contradicts, yet no history of a member could be made that the reference evaluator confirms.</summary>
    NoWitness,

    /// <summary>The reference evaluator refuses the condition.</summary>
    Mismatch,
}
