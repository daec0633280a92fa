namespace Playbook.Plan.Members;

/// <summary>What is not known of a member. A decision that asks for it is none; <see cref="Doubts"/> says so.</summary>
[Flags]
public enum MissingFacts
{
    None = 0,
    Joined = 1,
    DoNotDisturb = 1 << 1,

    /// <summary>Whether it is in a group, and in which.</summary>
    Group = 1 << 2,
    Role = 1 << 3,
    Persona = 1 << 4,

    /// <summary>Values of an attribute.</summary>
    Attribute = 1 << 5,

    /// <summary>What it ordered, and when.</summary>
    Orders = 1 << 6,
    OrderProducts = 1 << 7,
    OrderAmounts = 1 << 8,

    /// <summary>Which offers its orders took up.</summary>
    OrderOffers = 1 << 9,
    Refunds = 1 << 10,

    /// <summary>What was sent and posted.</summary>
    Touches = 1 << 11,

    /// <summary>Which touches it engaged with.</summary>
    Engagement = 1 << 12,

    /// <summary>What it wrote in its group.</summary>
    Posts = 1 << 13,

    /// <summary>Whom it brought.</summary>
    Invited = 1 << 14,

    /// <summary>Its answers to surveys.</summary>
    Answers = 1 << 15,

    /// <summary>What it did elsewhere.</summary>
    Events = 1 << 16,

    /// <summary>Where it stands in journeys.</summary>
    Stages = 1 << 17,

    /// <summary>The phase that its group has come to by itself.</summary>
    Phase = 1 << 18,

    /// <summary>Where it stands among all members.</summary>
    Standing = 1 << 19,

    /// <summary>What a cap of a store or of everything has counted.</summary>
    SharedCap = 1 << 20,

    /// <summary>Whether its group is held out, because it is not known which group it is.</summary>
    Holdout = 1 << 21,
}
