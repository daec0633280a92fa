using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Checks.Calendar;

/// <summary>Recruiting whose end lies above what a group that closes when full has room for, or above the shoppers that there are: it never comes.</summary>
internal sealed class RecruitRoomCheck : IPlanCheck
{
    private static readonly DiagnosticDescriptor NoRoom = new("PB7112", Severity.Warning, typeof(RecruitRoomCheck).Assembly);
    private static readonly DiagnosticDescriptor NoPeople = new("PB7116", Severity.Info, typeof(RecruitRoomCheck).Assembly);

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [NoRoom, NoPeople];

    public void Run(CheckedPlaybook playbook, DiagnosticBag diagnostics)
    {
        var (plan, population) = (playbook.Plan, playbook.Plan.Population);
        foreach (var recruit in plan.Recruits)
        {
            if (recruit.StopAt is not { } stop || plan.Groups.FirstOrDefault(known => known.Name == recruit.IntoGroup) is not { } group) continue;
            var groups = group.OnePerStore ? population.Stores : 1L;
            var wanted = stop.Joins * (stop.Scope switch { JoinScope.InTotal => 1L, JoinScope.PerStore => population.Stores, _ => groups });
            var strangers = (long)population.Shoppers - population.MembersAtStart;
            var members = plan.Groups.Length == 1 ? population.MembersAtStart : 0;
            var room = (group.Capacity * groups) - members;
            if (group.OnFull == OnFull.Close && wanted > room)
            {
                diagnostics.Add(Diagnostic
                    .Create(NoRoom, diagnostics.Source, playbook.At("recruit", recruit.Name, "stop_at"), recruit.Name, $"{wanted}", group.Name, $"{room}")
                    .With(diagnostics.Beside(playbook.At("group", group.Name, "capacity"), "so many fit into one group"))
                    .WithAny(CheckFix.Rewrite(playbook.Clause("group", group.Name, "on_full"), diagnostics.Source, "open_another")));
            }
            else if (stop.Scope != JoinScope.PerGroup && wanted > strangers && !IsToldByRules(wanted, stop, population))
            {
                diagnostics.Add(Diagnostic
                    .Create(NoPeople, diagnostics.Source, playbook.At("recruit", recruit.Name, "stop_at"), recruit.Name, $"{wanted}", $"{strangers}")
                    .With(diagnostics.Beside(playbook.Root.BlockOf("population")?.Sound("shoppers")?.Syntax.Span ?? playbook.Root.HeadSpan, "so many shoppers there are")));
            }
        }
    }

    /// <summary>Of joins above all shoppers, members or not, a rule of the compiler speaks.</summary>
    private static bool IsToldByRules(long wanted, PlanJoinLimit stop, PlanPopulation population) => stop.Scope != JoinScope.PerGroup && wanted > population.Shoppers;
}
