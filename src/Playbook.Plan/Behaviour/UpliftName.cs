namespace Playbook.Plan.Behaviour;

/// <summary>
/// What a parameter of response to a touch is about: <c>uplift.spring_mail.visit.big_spenders</c> is what the offer, or the cadence, `spring_mail` adds to
/// the share of members who visit where the segment `big_spenders` holds of them, beyond what it adds to others.
/// </summary>
/// <param name="Touch">The offer that is sent, or the cadence that sends it.</param>
/// <param name="Outcome">What the experiment measured.</param>
/// <param name="Segment">The segment; null for what is added to every member.</param>
/// <param name="IsAmount">Whether the outcome is an amount by member; else it is a share of members.</param>
public sealed record UpliftName(string Touch, string Outcome, string? Segment, bool IsAmount)
{
    private const string Share = "uplift";

    private const string Amount = "uplift_amount";

    /// <summary>The name of a parameter taken apart; null where it is of another kind.</summary>
    public static UpliftName? TryRead(string parameter) => parameter.Split('.') switch
    {
        [Share or Amount, { Length: > 0 } touch, { Length: > 0 } outcome] and [var kind, ..] => new UpliftName(touch, outcome, null, kind == Amount),
        [Share or Amount, { Length: > 0 } touch, { Length: > 0 } outcome, { Length: > 0 } segment] and [var kind, ..] => new UpliftName(touch, outcome, segment, kind == Amount),
        _ => null,
    };

    public override string ToString() => $"{(IsAmount ? Amount : Share)}.{Touch}.{Outcome}{(Segment is null ? string.Empty : $".{Segment}")}";
}
