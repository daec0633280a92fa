namespace Playbook.Proofs.Tests.Restated;

/// <summary>Orders that are alike: how many there are is a variable, and another what they cost together.</summary>
/// <param name="Age">The least age in minutes.</param>
/// <param name="Products">What was in the basket.</param>
/// <param name="Offers">What was taken up.</param>
/// <param name="Class">Which amounts; the even ones lie between bounds, the odd ones are a bound.</param>
/// <param name="Name">What its variables are called.</param>
internal sealed record RestatedCell(long Age, IReadOnlyList<string> Products, IReadOnlyList<string> Offers, int Class, string Name)
{
    public string Count => $"n{Name}";

    public string Paid => $"m{Name}";
}
