namespace Playbook.Calibration.Bootstrapping;

/// <summary>What fitting again and again to members drawn anew showed.</summary>
/// <param name="Purchases">Of the model of purchases.</param>
/// <param name="Spend">Of the model of spend; null without one.</param>
public sealed record BootstrapResult(RefitSpread Purchases, RefitSpread? Spend);
