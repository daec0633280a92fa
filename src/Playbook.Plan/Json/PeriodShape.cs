using Playbook.Plan.Model;

namespace Playbook.Plan.Json;

/// <summary>A first and a last day, wherever they stand.</summary>
internal static class PeriodShape
{
    public static readonly Codec<PlanPeriod> Period = Codec.Record<PlanPeriod>("the period", f => new(
        f.Required("first", ValueCodecs.Date, p => p.First),
        f.Required("last", ValueCodecs.Date, p => p.Last)));
}
