namespace Playbook.Data.Beside;

/// <summary>What a row of a calendar says of its day.</summary>
internal enum DayMark
{
    /// <summary>Nothing stands there: the day is not special.</summary>
    Blank,

    /// <summary><c>0</c>, <c>0.0</c>, <c>false</c>: the day is not special.</summary>
    No,

    /// <summary><c>1</c>, <c>1.0</c>, <c>true</c>: the day is special.</summary>
    Yes,

    /// <summary>What is special on it.</summary>
    Name,
}
