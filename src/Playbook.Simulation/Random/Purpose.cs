namespace Playbook.Simulation.Random;

/// <summary>What a number is drawn for: part of its counter, so that no two uses share bits. The values never change meaning.</summary>
public enum Purpose
{
    /// <summary>A parameter of behaviour, for one replicate.</summary>
    Parameter = 1,

    /// <summary>Persona of a shopper.</summary>
    Persona = 2,

    /// <summary>Purchase rate.</summary>
    Rate = 3,

    /// <summary>Dropout chance or lifetime.</summary>
    Dropout = 4,

    /// <summary>Age of the process when the period begins.</summary>
    Start = 5,

    /// <summary>An order: gap to the next, value, dropout.</summary>
    Order = 6,

    /// <summary>A gap whose shape is not small and whole.</summary>
    Gap = 7,

    /// <summary>Products of a shopper: who buys them, and how long a purchase lasts.</summary>
    Product = 8,

    /// <summary>An attribute of a shopper.</summary>
    Attribute = 9,

    /// <summary>Willingness to join.</summary>
    Willingness = 10,

    /// <summary>Being asked at the till.</summary>
    Till = 11,

    /// <summary>Traits of a member: activity, early exit, do not disturb, holdout.</summary>
    Member = 12,

    /// <summary>Activity at the start.</summary>
    Activity = 13,

    /// <summary>A day of posts for a member.</summary>
    Posts = 14,

    /// <summary>Whether one who has had enough mutes or leaves.</summary>
    OptOut = 15,

    /// <summary>Whether one wants to buy what is offered.</summary>
    Interest = 22,

    /// <summary>Turn and basket of one who does.</summary>
    Response = 16,

    /// <summary>A message sent to a member.</summary>
    Send = 17,

    /// <summary>Filling of a team.</summary>
    Team = 18,

    /// <summary>Whether a coupon is remembered.</summary>
    Coupon = 19,

    /// <summary>Sharing, and friends who come of it.</summary>
    Referral = 20,

    /// <summary>Regularity of a shopper's gaps.</summary>
    Regularity = 30,

    /// <summary>What a shopper's orders are worth on average.</summary>
    Spend = 31,

    /// <summary>What one order is worth.</summary>
    OrderSpend = 32,

    /// <summary>When a member falls silent for good.</summary>
    Silence = 33,

    /// <summary>Orders that an order brings.</summary>
    Contagion = 34,

    /// <summary>Contents that members of a group write in a day.</summary>
    Content = 35,

    /// <summary>A member made up to see which rules it reaches; never drawn in a forecast.</summary>
    Sample = 40,

    /// <summary>Holdout of a group.</summary>
    GroupHoldout = 21,

    /// <summary>A member drawn anew from a log; never drawn in a forecast.</summary>
    Resample = 41,

    /// <summary>Whether a shopper has left before the period begins.</summary>
    Lapse = 42,
}
