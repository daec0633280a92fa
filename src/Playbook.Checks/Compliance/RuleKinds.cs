using System.Collections.Immutable;
using Playbook.Checks.Compliance.Kinds;

namespace Playbook.Checks.Compliance;

/// <summary>Every kind of rule that a pack may state.</summary>
internal static class RuleKinds
{
    public static ImmutableArray<IRuleKind> All { get; } =
    [
        new TouchesPerWindow(),
        new GroupSize(),
        new GroupsPerSend(),
        new RecipientsPerSend(),
        new Attachments(),
        new BannedTool(),
        new InducedSharing(),
        new ReferralLevels(),
        new Superlatives(),
        new ReferencePrice(),
        new LotteryPrize(),
        new Fictitious(),
        new ResettingCountdown(),
        new MerchantConsent(),
        new WayToRefuse(),
    ];

    public static IRuleKind? Find(string word) => All.FirstOrDefault(kind => kind.Word == word);
}
