using System.Collections.Immutable;
using Playbook.Plan.Members;
using Playbook.Plan.Model;

namespace Playbook.Data.Members;

/// <summary>Where the member file has what.</summary>
internal sealed class MemberHeader
{
    public MemberHeader(HeaderMap map, CampaignPlan plan)
    {
        Member = map.Need(ColumnWord.Member) ?? 0;
        Group = map.Find(ColumnWord.Group);
        GroupId = map.Find(ColumnWord.GroupId);
        Store = map.Find(ColumnWord.Store);
        Joined = map.Find(ColumnWord.Joined);
        Role = map.Find(ColumnWord.Role);
        Persona = map.Find(ColumnWord.Persona);
        DoNotDisturb = map.Find(ColumnWord.DoNotDisturb);
        HeldOut = map.Find(ColumnWord.HeldOut);
        LastOrder = map.Find(ColumnWord.LastOrder);
        Phase = map.Find(ColumnWord.Phase);
        Attributes = [.. plan.Attributes.Select(attribute => (attribute, map.Named(ColumnOf(attribute)))).Where(pair => pair.Item2 is not null).Select(pair => (pair.attribute, pair.Item2!.Value))];
        MissingAttributes = [.. plan.Attributes.Select(attribute => attribute.Name).Except(Attributes.Select(pair => pair.Attribute.Name), StringComparer.Ordinal)];
        TakesAllAsMembers = Group is null && GroupId is null && plan.Groups.Length <= 1;
    }

    public int Member { get; }

    public int? Group { get; }

    public int? GroupId { get; }

    public int? Store { get; }

    public int? Joined { get; }

    public int? Role { get; }

    public int? Persona { get; }

    public int? DoNotDisturb { get; }

    public int? HeldOut { get; }

    public int? LastOrder { get; }

    public int? Phase { get; }

    public ImmutableArray<(PlanAttribute Attribute, int Column)> Attributes { get; }

    /// <summary>The attributes that have no column.</summary>
    public ImmutableArray<string> MissingAttributes { get; }

    /// <summary>A file that says nothing of groups lists the members of the only kind of group that there is.</summary>
    public bool TakesAllAsMembers { get; }

    /// <summary>What no row tells.</summary>
    public MissingFacts Missing => (Joined is null ? MissingFacts.Joined : MissingFacts.None)
        | (Role is null ? MissingFacts.Role : MissingFacts.None)
        | (Persona is null ? MissingFacts.Persona : MissingFacts.None)
        | (DoNotDisturb is null ? MissingFacts.DoNotDisturb : MissingFacts.None)
        | (Group is null && GroupId is null && !TakesAllAsMembers ? MissingFacts.Group : MissingFacts.None);

    /// <summary>The column that a playbook expects for an attribute.</summary>
    public static string ColumnOf(PlanAttribute attribute) => attribute.Column ?? attribute.Name;
}
