namespace Playbook.Data.Members;

/// <summary>A row of the team's log of orders.</summary>
/// <param name="Minute">Of the campaign's calendar.</param>
/// <param name="Id">Rows with the same number are lines of one order; null where the row has none.</param>
/// <param name="Product">The playbook's name of it; null where it has none.</param>
/// <param name="Paid">In the playbook's currency; 0 where the log states no amounts.</param>
/// <param name="Offer">The offer that was taken up; null for none.</param>
internal readonly record struct TeamOrderRow(int Minute, string? Id, string? Product, decimal Paid, string? Offer);
