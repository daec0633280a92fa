using NodaTime;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Compiler.Types;
using Playbook.Plan.Model;
using Playbook.Plan.TouchPolicy;
using Playbook.Plan.Values;

namespace Playbook.Compiler.Lowering;

/// <summary>Lowers what limits touches: caps and quiet hours.</summary>
internal static class TouchLowering
{
    public static PlanCap LowerCap(BoundBlock cap) => new(
        cap.Name,
        cap.Get<int>("count", "count"),
        cap.Choice<CapScope>("count", "scope")!.Value,
        cap.Get<Window>("count", "window"),
        cap.Choice<OnCap>("on_cap", "policy") ?? OnCap.Delay)
    {
        Kind = cap.Word("kind", "kind") switch
        {
            "posts" => TouchKind.Post,
            "sends" => TouchKind.Send,
            _ => null,
        },
        DelayUpTo = cap.Find<Duration>("on_cap", "most"),
        AppliesTo = [.. cap.All<Symbol>("applies_to", "cadence").Select(symbol => symbol.Name)],
    };

    public static PlanQuietHours LowerQuietHours(BoundBlock quiet)
    {
        var range = quiet.Get<TimeRange>("between", "time_range");
        return new PlanQuietHours(range.From, range.To, quiet.Choice<OnQuiet>("on_quiet", "policy")!.Value);
    }
}
