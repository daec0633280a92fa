using System.Collections.Immutable;
using Playbook.Compiler.Analysis.Rules;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>Runs every rule over a bound playbook, and over what each scenario makes of it.</summary>
internal static class AnalysisPass
{
    public static ImmutableArray<IAnalysisRule> Rules { get; } =
    [
        new SegmentCycleRule(),
        new UnusedDeclarationRule(),
        new CadenceShapeRule(),
        new CalendarSlotsRule(),
        new DueAnchorRule(),
        new SlotInQuietHoursRule(),
        new PhaseOutsidePeriodRule(),
        new PhaseTimingRule(),
        new PhaseOrderRule(),
        new JourneyStagesRule(),
        new SurveyUseRule(),
        new MigrationRule(),
        new WaiverRule(),
        new OffersNeverAllowedRule(),
        new PostsPerDayRule(),
        new OfferClausesRule(),
        new OfferPriceRule(),
        new OfferBelowCostRule(),
        new CouponAboveMinimumRule(),
        new AmountBaseRule(),
        new TierLadderRule(),
        new TierBenefitRule(),
        new GiftWorthRule(),
        new MultiBuyRule(),
        new BundlePriceRule(),
        new PresaleDeliveryRule(),
        new GroupDealRule(),
        new LotteryRule(),
        new PaySharesRule(),
        new OfferWindowRule(),
        new OfferedWhileClosedRule(),
        new ChainUnitRule(),
        new PriceFloorRule(),
        new AmountAboveListPriceRule(),
        new CapacityOnFullRule(),
        new CommissionPayRule(),
        new RarelyBoughtRule(),
        new RecruitTiersRule(),
        new PairedClausesRule(),
        new SanctionStepsRule(),
        new RoleSharesRule(),
        new GroupValueRule(),
        new GroupOwnerRule(),
        new RoleTransitionRule(),
        new RoleReferenceRule(),
        new OriginRule(),
        new ClaimEvidenceRule(),
        new CarriedEntryRule(),
        new ReferralDepthRule(),
        new RankedThingRule(),
        new PrizeRanksRule(),
        new PrizeValueRule(),
        new MerchantConsentRule(),
        new OutsidePeriodRule(),
        new PurposeFocusRule(),
        new CapScopeRule(),
        new RepeatedSendRule(),
        new MessageTemplateRule(),
        new PersonaSharesRule(),
        new PurposeWeightsRule(),
        new MembersAtStartRule(),
        new StopAtRule(),
        new AssumptionScopeRule(),
        new SeasonRule(),
        new HoldoutMissingRule(),
        new HoldoutOfSumRule(),
        new HoldoutOfPostsRule(),
        new AttributeDistributionRule(),
        new RfmWindowRule(),
        new CovarianceRule(),
        new AssumedRangeRule(),
        new TestExpectationRule(),
        new TestClockRule(),
        new TestVerbRule(),
        new TestStageRule(),
        new TestNeedsRule(),
        new TestCaseRule(),
        new TestForecastRule(),
        new TestHistoryRule(),
    ];

    public static void Run(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules) rule.Analyze(playbook, diagnostics);
        foreach (var scenario in playbook.Scenarios) VariantAnalysis.Run(playbook, scenario, Rules, diagnostics);
    }
}
