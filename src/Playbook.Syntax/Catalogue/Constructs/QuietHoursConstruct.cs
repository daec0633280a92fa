namespace Playbook.Syntax.Catalogue.Constructs;

internal static class QuietHoursConstruct
{
    public static Construct Definition { get; } = new("quiet_hours", Naming.None, "Hours in which nothing goes out. A range may cross midnight.", "quiet_hours { between 22:00 .. 08:00; on_quiet drop }")
    {
        Clauses =
        [
            new("between", "From (quiet) to (no longer quiet).", "between 22:00 .. 08:00") { Phrases = ["<time_range>"], Occurs = Occurs.Required },
            new("on_quiet", "What happens to a touch that falls into them.", "on_quiet drop") { Phrases = ["<policy: delay | drop>"], Occurs = Occurs.Required, InsertWhenMissing = "on_quiet drop" },
        ],
    };
}
