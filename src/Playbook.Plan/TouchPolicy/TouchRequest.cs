namespace Playbook.Plan.TouchPolicy;

/// <summary>Which of the two verbs speaks.</summary>
public enum TouchKind
{
    /// <summary>To a whole group.</summary>
    Post,

    /// <summary>To one member.</summary>
    Send,
}

/// <summary>A touch that a cadence asks for.</summary>
/// <param name="Kind">To a group or to a member.</param>
/// <param name="CarriesOffer">Whether it carries an offer; otherwise it is content.</param>
/// <param name="Minute">When (<see cref="CampaignCalendar"/>).</param>
/// <param name="SegmentDecided">True where membership of the segment was settled at entry and is not asked again.</param>
/// <param name="Cadence">The cadence that asks, for caps that apply to some only.</param>
/// <param name="Since">For a touch that was delayed, the minute at which it was first asked for.</param>
/// <param name="IsTeaser">Whether it announces an offer without carrying it.</param>
/// <param name="CarriesLink">Whether its text has a link (<see cref="MessageLink"/>).</param>
/// <param name="AsksSurvey">Whether it asks a survey.</param>
public readonly record struct TouchRequest(TouchKind Kind, bool CarriesOffer, int Minute, bool SegmentDecided = false, string? Cadence = null, bool IsTeaser = false, int? Since = null, bool CarriesLink = false, bool AsksSurvey = false);
