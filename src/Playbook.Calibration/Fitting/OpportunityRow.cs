namespace Playbook.Calibration.Fitting;

/// <summary>Members with one history of discrete opportunities.</summary>
/// <param name="Purchases">x: opportunities taken.</param>
/// <param name="Last">t_x: the last one taken; 0 for none.</param>
/// <param name="Opportunities">n.</param>
/// <param name="Members">How many members.</param>
public readonly record struct OpportunityRow(int Purchases, int Last, int Opportunities, int Members);
