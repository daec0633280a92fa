using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Playbook.Testing.Randomness;

namespace Playbook.Cli.Tests.Commands;

/// <summary>Logs of orders that tests make themselves, the same each time.</summary>
internal static class OrderText
{
    public const string Head = "member,time,amount";

    private static readonly LocalDate First = new(2026, 1, 1);

    /// <summary>Members who join over two months, buy every few weeks, and now and then leave; too few for models of regularity, which take long.</summary>
    public static string Of(int members = 60, int days = 200, string head = Head, Func<string, string, decimal, string>? row = null)
    {
        var (dice, text) = (new Dice(4), new StringBuilder(head).Append('\n'));
        for (var member = 0; member < members; member++)
        {
            var pace = 5 + dice.Next(40);
            for (var day = dice.Next(60); day < days && dice.Next(100) < 93; day += 1 + dice.Next(2 * pace))
            {
                var (name, time, amount) = (Name(member), Day(day), (20 + dice.Next(90)) / 1m);
                text.Append(row is null ? string.Create(CultureInfo.InvariantCulture, $"{name},{time},{amount}") : row(name, time, amount)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A row for each day of each member.</summary>
    public static string Days(params ReadOnlySpan<int[]> members)
    {
        var text = new StringBuilder(Head).Append('\n');
        for (var member = 0; member < members.Length; member++)
        {
            foreach (var day in members[member]) text.Append(CultureInfo.InvariantCulture, $"{Name(member)},{Day(day)},30\n");
        }

        return text.ToString();
    }

    private static string Name(int member) => "m" + member.ToString("D3", CultureInfo.InvariantCulture);

    private static string Day(int day) => LocalDatePattern.Iso.Format(First.PlusDays(day));
}
