using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Diagnostics;

/// <summary>What packs of rules can have to say: of themselves, one diagnostic for each kind of rule, and what is wrong with a project's severities.</summary>
public static class ComplianceDiagnostics
{
    public static readonly DiagnosticDescriptor PackUnknown = Of("PB7501", Severity.Error);

    public static readonly DiagnosticDescriptor PackFaulty = Of("PB7502", Severity.Error);

    public static readonly DiagnosticDescriptor PackNotInForce = Of("PB7503", Severity.Warning);

    public static readonly DiagnosticDescriptor PackOfAnotherChannel = Of("PB7504", Severity.Warning);

    public static readonly DiagnosticDescriptor RuleComesLater = Of("PB7505", Severity.Warning);

    public static readonly DiagnosticDescriptor WaiverOfNothing = Of("PB7506", Severity.Info);

    public static readonly DiagnosticDescriptor PackLeftOut = Of("PB7507", Severity.Info);

    public static readonly DiagnosticDescriptor TouchesPerWindow = Of("PB7510", Severity.Warning);

    public static readonly DiagnosticDescriptor GroupSize = Of("PB7511", Severity.Warning);

    public static readonly DiagnosticDescriptor GroupsPerSend = Of("PB7512", Severity.Warning);

    public static readonly DiagnosticDescriptor RecipientsPerSend = Of("PB7513", Severity.Warning);

    public static readonly DiagnosticDescriptor Attachments = Of("PB7514", Severity.Warning);

    public static readonly DiagnosticDescriptor BannedTool = Of("PB7515", Severity.Warning);

    public static readonly DiagnosticDescriptor InducedSharing = Of("PB7516", Severity.Warning);

    public static readonly DiagnosticDescriptor ReferralLevels = Of("PB7517", Severity.Warning);

    public static readonly DiagnosticDescriptor Superlatives = Of("PB7518", Severity.Warning);

    public static readonly DiagnosticDescriptor ReferencePrice = Of("PB7519", Severity.Warning);

    public static readonly DiagnosticDescriptor LotteryPrize = Of("PB7520", Severity.Warning);

    public static readonly DiagnosticDescriptor Fictitious = Of("PB7521", Severity.Warning);

    public static readonly DiagnosticDescriptor ResettingCountdown = Of("PB7522", Severity.Warning);

    public static readonly DiagnosticDescriptor MerchantConsent = Of("PB7523", Severity.Warning);

    public static readonly DiagnosticDescriptor WayToRefuse = Of("PB7524", Severity.Warning);

    public static readonly DiagnosticDescriptor SettingsFaulty = Of("PB7550", Severity.Error);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        PackUnknown, PackFaulty, PackNotInForce, PackOfAnotherChannel, RuleComesLater, WaiverOfNothing, PackLeftOut, TouchesPerWindow, GroupSize, GroupsPerSend,
        RecipientsPerSend, Attachments, BannedTool, InducedSharing, ReferralLevels, Superlatives, ReferencePrice, LotteryPrize, Fictitious, ResettingCountdown, MerchantConsent, WayToRefuse, SettingsFaulty,
    ];

    private static DiagnosticDescriptor Of(string code, Severity severity) => new(code, severity, typeof(ComplianceDiagnostics).Assembly);
}
