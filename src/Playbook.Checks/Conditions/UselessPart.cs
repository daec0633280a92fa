using System.Collections.Immutable;

namespace Playbook.Checks.Conditions;

/// <summary>A part of a condition that could be left out.</summary>
/// <param name="Whole">The terms among which it stands.</param>
/// <param name="At">Its place among them.</param>
/// <param name="Kind">Why it adds nothing.</param>
/// <param name="IsTurned">Whether a <c>not</c> stands before the terms.</param>
/// <param name="Because">The lines that show it.</param>
internal sealed record UselessPart(WrittenCondition Whole, int At, UselessKind Kind, bool IsTurned, ImmutableArray<WrittenCondition> Because)
{
    public WrittenCondition Part => Whole.Parts[At];
}

/// <summary>Why a part adds nothing.</summary>
internal enum UselessKind
{
    /// <summary>A term of <c>and</c> that holds where the others do.</summary>
    Implied,

    /// <summary>A term of <c>or</c> that nobody meets.</summary>
    NeverMet,

    /// <summary>A term of <c>or</c> that brings in nobody whom the others do not.</summary>
    Covered,
}
