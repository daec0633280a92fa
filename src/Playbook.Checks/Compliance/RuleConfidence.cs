namespace Playbook.Checks.Compliance;

/// <summary>How far a rule of a pack is verified.</summary>
public enum RuleConfidence
{
    /// <summary>Read in the official document.</summary>
    Official,

    /// <summary>Read in the press, or on the page of a law firm or a vendor.</summary>
    SecondHand,

    /// <summary>Official in its text; that it applies here is inferred.</summary>
    Inferred,

    /// <summary>Not verified.</summary>
    GeneralKnowledge,
}
