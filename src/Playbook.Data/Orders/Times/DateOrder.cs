namespace Playbook.Data.Orders.Times;

/// <summary>How a date with the year last is read.</summary>
public enum DateOrder
{
    /// <summary><c>1/31/2026</c></summary>
    MonthFirst,

    /// <summary><c>31/1/2026</c></summary>
    DayFirst,
}
