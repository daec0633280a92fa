namespace Playbook.Data.Orders;

/// <summary>Why a row is no order of the log. A row has one reason: the first of these that holds.</summary>
public enum DropReason
{
    /// <summary>A quote in it is not closed.</summary>
    BrokenQuotes,

    /// <summary>More or fewer fields than the header.</summary>
    Ragged,

    /// <summary>Nobody is named who ordered.</summary>
    NoMember,

    UnreadableDate,

    UnreadableAmount,

    /// <summary>A negative amount, or the number of a cancelled order.</summary>
    Refund,

    /// <summary>An amount of zero, where such are to be no orders.</summary>
    Nothing,

    /// <summary>Another currency than the one asked for.</summary>
    OtherCurrency,

    /// <summary>Before or after the days asked for.</summary>
    OutsideThePeriod,

    /// <summary>After today.</summary>
    Future,

    /// <summary>Years before all others.</summary>
    ClockSkew,

    /// <summary>Equal in every column to a row that is kept.</summary>
    Duplicate,
}
