using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Plan.Decisions;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Plan.Audiences;

/// <summary>
/// Judges members who exist by the plan, for the rest of a day. Posts are decided once for each group and count for each of its members; messages
/// are decided member by member.
/// </summary>
public sealed class AudienceJudge
{
    private readonly CadenceDecider _decider;
    private readonly DayWalk _walk;
    private readonly FrozenDictionary<string, GroupDay> _groups;
    private readonly ImmutableArray<int> _posts;
    private readonly Standings? _standings;
    private readonly Doubts _doubts = new();

    /// <param name="ground">The plan.</param>
    /// <param name="from">The minute from which on.</param>
    /// <param name="groups">All groups that members are in.</param>
    /// <param name="standings">Where members stand among all; null where no condition asks.</param>
    public AudienceJudge(PolicyGround ground, int from, IEnumerable<AudienceGroup> groups, Standings? standings = null)
    {
        _standings = standings;
        _decider = new CadenceDecider(ground);
        Agenda = new DayAgenda(ground, from);
        _walk = new DayWalk(_decider, Agenda);
        _posts = [.. Agenda.Slots.Index().Where(slot => slot.Item.Cadence.Action is PlanAction.Post).Select(slot => slot.Index)];
        _groups = groups.ToFrozenDictionary(group => group.Id, DayOf, StringComparer.Ordinal);
    }

    public DayAgenda Agenda { get; }

    public CadenceDecider Decider => _decider;

    private PolicyGround Ground => _decider.Ground;

    /// <param name="member">Who.</param>
    /// <param name="explains">Whether conditions are traced.</param>
    public MemberJudgement Judge(AudienceMember member, bool explains = false)
    {
        var group = DayOf(member);
        var start = HistoryOf(member);
        var sends = _walk.Run(start, static moment => moment.Cadence.Action is PlanAction.Send, explains);
        var posts = _posts.Select(slot => group?.Judged.FirstOrDefault(judged => judged.Slot == slot) ?? NotItsGroup(slot, member.History));
        return new MemberJudgement(member, Segments(start), [.. sends.Concat(posts).OrderBy(judged => judged.Slot)]);
    }

    /// <summary>What is known of a member, with what is posted in its group on the day.</summary>
    public MemberHistory HistoryOf(AudienceMember member) => WithPosts(_standings is null ? member.History : member.History with { Standings = _standings }, DayOf(member));

    /// <summary>The groups for which a slot was decided, and how.</summary>
    public IEnumerable<AudienceFate> GroupFates(int slot) => _groups.Values.SelectMany(group => group.Judged).Where(judged => judged.Slot == slot).Select(judged => judged.Fate);

    private GroupDay? DayOf(AudienceMember member) => member.GroupId is { } id ? _groups[id] : null;

    private GroupDay DayOf(AudienceGroup group)
    {
        var judged = _walk.Run(group.History, moment => moment.Cadence.Action is PlanAction.Post post && post.Group == group.Name, explains: false);
        return new GroupDay(
            judged,
            [.. judged.Where(judgement => judgement.Fate.IsSent).Select(judgement => new KnownTouch(judgement.Minute, judgement.Decision.Cadence.Name))],
            judged.Any(judgement => !judgement.Fate.IsKnown));
    }

    private static MemberHistory WithPosts(MemberHistory history, GroupDay? group)
    {
        if (group is null || (group.Posted.IsEmpty && !group.IsUnsure)) return history;
        return history with
        {
            Touches = group.Posted.Aggregate(history.Touches, DayWalk.With),
            Missing = group.IsUnsure ? history.Missing | MissingFacts.Touches : history.Missing,
        };
    }

    /// <summary>A post in a group that the member is not in; not known, where its group is not.</summary>
    private Judgement NotItsGroup(int slot, MemberHistory history)
    {
        var moment = Agenda.Slots[slot];
        var decision = new Decision(moment.Cadence, Fate.Skipped, SkipReason.Left, null, null, null, null) { Missing = history.Missing & MissingFacts.Group };
        return new Judgement(slot, moment.Minute, decision, history);
    }

    private ImmutableArray<SegmentVerdict> Segments(MemberHistory history)
    {
        var member = new KnownMember(history, Ground.Calendar, Agenda.From, Ground.OfferOf, _doubts);
        var verdicts = ImmutableArray.CreateBuilder<SegmentVerdict>(Ground.Plan.Segments.Length);
        foreach (var segment in Ground.Plan.Segments)
        {
            var holds = Ground.Evaluator.Holds(segment.Predicate, member);
            verdicts.Add(new SegmentVerdict(holds, _doubts.Take()));
        }

        return verdicts.MoveToImmutable();
    }

    /// <param name="Judged">What was decided for it.</param>
    /// <param name="Posted">What goes out in it.</param>
    /// <param name="IsUnsure">Whether for something it is not known.</param>
    private sealed record GroupDay(ImmutableArray<Judgement> Judged, ImmutableArray<KnownTouch> Posted, bool IsUnsure);
}
