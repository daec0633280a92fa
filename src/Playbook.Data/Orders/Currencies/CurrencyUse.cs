using System.Collections.Immutable;
using Playbook.Data.Orders.Reading;

namespace Playbook.Data.Orders.Currencies;

/// <summary>A sign of currency as it stands in a log, and the orders that bear it.</summary>
/// <param name="Sign">As it is written.</param>
/// <param name="Codes">The currencies that it can mean, the likeliest first; empty when it is no sign of a currency.</param>
internal sealed record CurrencyUse(string Sign, ImmutableArray<string> Codes)
{
    public LineTally Lines { get; } = new();
}
