using System.Collections.Immutable;
using Playbook.Compiler.Analysis.Rules;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>Runs every rule over a bound playbook.</summary>
internal static class AnalysisPass
{
    public static ImmutableArray<IAnalysisRule> Rules { get; } =
    [
        new SegmentCycleRule(),
        new UnusedDeclarationRule(),
        new CadenceShapeRule(),
        new SlotInQuietHoursRule(),
        new PhaseOutsidePeriodRule(),
        new OffersNeverAllowedRule(),
        new PostsPerDayRule(),
        new OfferClausesRule(),
        new OfferPriceRule(),
        new CouponAboveMinimumRule(),
        new RecruitTiersRule(),
        new RoleSharesRule(),
        new CapScopeRule(),
        new MessageTemplateRule(),
        new PersonaSharesRule(),
        new PurposeWeightsRule(),
        new MembersAtStartRule(),
        new HoldoutMissingRule(),
        new RulePacksUncheckedRule(),
        new TestExpectationRule(),
        new TestClockRule(),
        new TestVerbRule(),
        new TestNeedsRule(),
        new TestCaseRule(),
        new TestForecastRule(),
        new TestHistoryRule(),
    ];

    public static void Run(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules) rule.Analyze(playbook, diagnostics);
    }
}
