using Playbook.Data.Members;

namespace Playbook.Data.Beside;

/// <summary>Reads what a row of a calendar says of its day, as spreadsheets, databases and programs write it.</summary>
internal static class DayMarks
{
    public static DayMark Of(string text) => text.Length == 0 ? DayMark.Blank : (ValueText.Truth(text), ValueText.Number(text)) switch
    {
        (true, _) or (_, 1m) => DayMark.Yes,
        (false, _) or (_, 0m) => DayMark.No,
        _ => DayMark.Name,
    };
}
