using System.Collections.Immutable;
using NodaTime;
using Playbook.Diagnostics;
using Playbook.Plan.Members;
using Playbook.Plan.Predicates;

namespace Playbook.Proofs.Witnesses;

/// <summary>A member that shows an answer to be right, at one moment. <see cref="PredicateEvaluator"/> has confirmed it.</summary>
/// <param name="Member">As conditions see it.</param>
/// <param name="History">What is known of it, to go on with; it lacks what histories do not tell: what the member wrote, whom it brought, what was refunded, and where it stands among all.</param>
/// <param name="At">The local moment.</param>
/// <param name="Facts">What is worth saying of it, in order.</param>
public sealed record Witness(IMemberState Member, MemberHistory History, LocalDateTime At, ImmutableArray<WitnessFact> Facts)
{
    /// <summary>In English, in one line: <c>joined 40 days ago, 1 order of rice 20 days ago (50.00 CNY), city 长沙</c>.</summary>
    public string Text => Said.ToString();

    /// <summary>The same, in the words of any language that has them.</summary>
    public Phrase Said => WitnessText.Of(this);

    public override string ToString() => Text;
}
