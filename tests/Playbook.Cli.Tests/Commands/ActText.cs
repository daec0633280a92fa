using System.Globalization;
using System.Text;
using NodaTime;
using Playbook.Testing.Randomness;

namespace Playbook.Cli.Tests.Commands;

/// <summary>Logs of acts that tests make themselves, the same each time.</summary>
internal static class ActText
{
    public const string Head = "member,time,group,kind";

    private const int Minutes = 24 * 60;

    private static readonly LocalDateTime First = new(2026, 1, 1, 0, 0, 0);

    /// <summary>
    /// Members who join over the first month and are active ever less; each act is followed by another within minutes every third time, of whomever
    /// is there, so that acts bring acts.
    /// </summary>
    public static string Of(int members = 120, int days = 120, string head = Head, Func<string, LocalDateTime, string, string, string>? row = null)
    {
        var (dice, text) = (new Dice(9), new StringBuilder(head).Append('\n'));
        int[] joined = [.. Enumerable.Range(0, members).Select(_ => dice.Next(30))];
        for (var member = 0; member < members; member++)
        {
            Add(member, joined[member] * Minutes);
            for (var day = joined[member] + 1; day < days; day++)
            {
                var chance = 8 + (90 * 20 / (20 + day - joined[member]));
                while (dice.Next(100) < chance)
                {
                    var minute = (day * Minutes) + dice.Next(Minutes);
                    Add(member, minute);
                    for (; dice.Next(3) == 0; Add(WhoIsThere(day, member), minute)) minute += dice.Next(8);
                }
            }
        }

        return text.ToString();

        int WhoIsThere(int day, int other) => dice.Next(members) is var drawn && joined[drawn] < day ? drawn : other;

        void Add(int member, int minute)
        {
            var (name, time, group, kind) = (Name(member), First.PlusSeconds((minute * 60) + dice.Next(60)), "g1", dice.Next(4) == 0 ? "order" : "message");
            text.Append(row is null ? $"{name},{Text(time)},{group},{kind}" : row(name, time, group, kind)).Append('\n');
        }
    }

    /// <summary>An act for each day of each member, all at one time of day.</summary>
    public static string Days(params ReadOnlySpan<int[]> members)
    {
        var text = new StringBuilder("member,time,group\n");
        for (var member = 0; member < members.Length; member++)
        {
            foreach (var day in members[member]) text.Append($"{Name(member)},{Text(First.PlusDays(day))},g1\n");
        }

        return text.ToString();
    }

    public static string Text(LocalDateTime time) => time.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Name(int member) => "m" + member.ToString("D3", CultureInfo.InvariantCulture);
}
