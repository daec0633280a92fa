using Playbook.Compiler.HouseRules;

namespace Playbook.Checks.HouseRules;

/// <summary>All things of a playbook that a rule can be about. One subject, one file.</summary>
public static class HouseItems
{
    public static IEnumerable<HouseItem> Of(HouseSubject subject, CheckedPlaybook playbook) => subject.Word switch
    {
        "touch" => TouchItems.Of(playbook.Plan),
        "cadence" => CadenceItems.Of(playbook.Plan),
        "offer" => OfferItems.Of(playbook.Plan),
        "product" => ProductItems.Of(playbook.Plan),
        "segment" => SegmentItems.Of(playbook.Plan, playbook.Proofs),
        "group" => GroupItems.Of(playbook.Plan),
        "recruit" => RecruitItems.Of(playbook.Plan),
        "referral" => ReferralItems.Of(playbook.Plan),
        "goal" => GoalItems.Of(playbook.Plan),
        _ => throw new InvalidOperationException($"No such subject: {subject.Word}."),
    };

    /// <summary>A field that the reader of its subject does not know.</summary>
    internal static HouseValue NoField(string word) => throw new InvalidOperationException($"No such field: {word}.");

    /// <summary>The catalogue's word of one of the plan's enumerations: FlashSale is <c>flash_sale</c>.</summary>
    internal static string Word<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? string.Empty : "_") + char.ToLowerInvariant(letter) : letter.ToString()));

    internal static HouseValue WordOf<T>(T? value) where T : struct, Enum => value is { } known ? HouseValue.Of(Word(known)) : HouseValue.None;
}
