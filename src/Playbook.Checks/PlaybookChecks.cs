using System.Collections.Immutable;
using Playbook.Checks.Calendar;
using Playbook.Checks.Compliance;
using Playbook.Checks.Conditions;
using Playbook.Checks.Costs;
using Playbook.Checks.Disables;
using Playbook.Checks.HouseRules;
using Playbook.Checks.Structure;
using Playbook.Compiler;
using Playbook.Compiler.Analysis;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Plan.Scenarios;
using Playbook.Proofs.Questions;

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
        new EmptyConditionCheck(),
        new UntoldOrderCheck(),
        new AlwaysConditionCheck(),
        new UselessPartCheck(),
        new SameSegmentsCheck(),
        new DeadBranchCheck(),
        new DeadRoleCheck(),
        new RoleInAndOutCheck(),
        new LifecycleCheck(),
        new DueAudienceCheck(),
        new ForbiddenAudienceCheck(),
        new SettledMetricCheck(),
        new HouseRuleCheck(),
        new ComplianceCheck(),
        new NotDecidedCheck(),
    ];

    /// <summary>All that checks, and comments that disable what they find, can have to say.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [.. All.SelectMany(check => check.Descriptors), .. DisableDiagnostics.All];

    /// <summary>What the checks found, in the order of the text; nothing where the playbook has errors or is a library, which has no plan.</summary>
    /// <param name="compilation">The playbook.</param>
    /// <param name="loader">Finds the packs of rules that a team keeps beside it; by default there are none but those built in.</param>
    /// <param name="options">How much is tried to decide what conditions mean, and where that is counted.</param>
    /// <param name="beside">What else was found; null for nothing, of which nothing is said then.</param>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, IModuleLoader? loader = null, ProverOptions? options = null, IFindingsBeside? beside = null)
    {
        options ??= new ProverOptions();
        var packs = new RulePackLibrary(loader);
        if (compilation.Playbook is not { IsLibrary: false } playbook || compilation.Plan is not { Plan: var plan }) return [];
        var source = playbook.Modules.Source;
        var own = new CheckedPlaybook(playbook.Root, plan) { Packs = packs, Proofs = new(plan, options) };
        var asItStands = Found(own, beside, source);
        var all = new DiagnosticBag(source);
        foreach (var finding in asItStands) all.Add(finding);
        foreach (var scenario in playbook.Scenarios)
        {
            if (PlanVariant.TryApply(plan, scenario.Name) is not { } variant) continue;
            var found = Found(new(scenario.Root, variant) { Scenario = scenario.Name, Packs = packs, Proofs = new(variant, options) }, beside, source);
            foreach (var finding in VariantFindings.Of(scenario, found, asItStands, source)) all.Add(finding);
        }

        WaivedFindings.SayIdle(own, all.ToImmutable(), beside, all);
        return all.ToImmutable();
    }

    private static ImmutableArray<Diagnostic> Found(CheckedPlaybook playbook, IFindingsBeside? beside, SourceText source)
    {
        var diagnostics = new DiagnosticBag(source);
        foreach (var check in All) check.Run(playbook, diagnostics);
        foreach (var finding in beside?.Of(playbook, source) ?? []) diagnostics.Add(finding);
        return WaivedFindings.Apply(playbook, diagnostics.ToImmutable(), source);
    }
}
