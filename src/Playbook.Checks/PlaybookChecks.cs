using System.Collections.Immutable;
using Playbook.Checks.Calendar;
using Playbook.Checks.Compliance;
using Playbook.Checks.Costs;
using Playbook.Checks.Structure;
using Playbook.Compiler;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Scenarios;

namespace Playbook.Checks;

/// <summary>Runs every check over the plan of a playbook, and over what each scenario makes of it.</summary>
public static class PlaybookChecks
{
    public static ImmutableArray<IPlanCheck> All { get; } =
    [
        new QuietAfterCapCheck(),
        new LateForOfferCheck(),
        new StarvedCheck(),
        new LongWaitCheck(),
        new NeverInPhaseCheck(),
        new MinutesApartCheck(),
        new CheaperLaterCheck(),
        new ClockChangeCheck(),
        new BusyDayCheck(),
        new BusyMemberCheck(),
        new RecruitRoomCheck(),
        new DeadCapCheck(),
        new QuietLengthCheck(),
        new SameMinuteCheck(),
        new UnsaidMomentCheck(),
        new StackedOffersCheck(),
        new CommissionEatsMarginCheck(),
        new VouchersAboveSaleCheck(),
        new BudgetNeverBindsCheck(),
        new BudgetGoneAtOnceCheck(),
        new BudgetOverrunCheck(),
        new StockAndLimitsCheck(),
        new MinimumOutOfReachCheck(),
        new ReferralPaybackCheck(),
        new PaidTwiceCheck(),
        new RewardWithoutEndCheck(),
        new ReferencePriceCheck(),
        new OfferBeforeContentCheck(),
        new PurposeMeansCheck(),
        new ShortGoalCheck(),
        new GoalMeansCheck(),
        new RoleRoomCheck(),
        new EnforcementCheck(),
        new AnswerTimeCheck(),
        new OwnerAloneCheck(),
        new SilentWeeksCheck(),
        new EntryCheck(),
        new ComplianceCheck(),
    ];

    /// <summary>What the checks found, in the order of the text; nothing where the playbook has errors or is a library, which has no plan.</summary>
    /// <param name="compilation">The playbook.</param>
    /// <param name="loader">Finds the packs of rules that a team keeps beside it; by default there are none but those built in.</param>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, IModuleLoader? loader = null)
    {
        var packs = new RulePackLibrary(loader);
        if (compilation.Playbook is not { IsLibrary: false } playbook || compilation.Plan is not { Plan: var plan }) return [];
        var diagnostics = new DiagnosticBag(playbook.Modules.Source);
        foreach (var check in All) check.Run(new(playbook.Root, plan) { Packs = packs }, diagnostics);
        var asItStands = diagnostics.ToImmutable();
        foreach (var scenario in playbook.Scenarios)
        {
            if (PlanVariant.TryApply(plan, scenario.Name) is not { } variant) continue;
            var found = new DiagnosticBag(diagnostics.Source);
            foreach (var check in All) check.Run(new(scenario.Root, variant) { Scenario = scenario.Name, Packs = packs }, found);
            foreach (var finding in VariantFindings.Of(scenario, found.ToImmutable(), asItStands, diagnostics.Source)) diagnostics.Add(finding);
        }

        return diagnostics.ToImmutable();
    }
}
