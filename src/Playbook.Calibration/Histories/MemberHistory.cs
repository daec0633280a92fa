namespace Playbook.Calibration.Histories;

/// <summary>The history of one member of a log.</summary>
/// <param name="Member">The member's place in the log.</param>
/// <param name="History">What it did.</param>
public readonly record struct MemberHistory(int Member, PurchaseHistory History);
