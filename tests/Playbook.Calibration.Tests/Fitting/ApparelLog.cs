using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Playbook.Calibration.Histories;
using Playbook.Data.Orders;
using Playbook.Testing.Data;

namespace Playbook.Calibration.Tests.Fitting;

/// <summary>The simulated apparel log of CLVTools with its covariates, or a skipped test.</summary>
internal sealed class ApparelLog
{
    private const int Week = 7;

    public ApparelLog()
    {
        var reading = OrderLogReader.Read(new OrderLogRequest(SharedData.PathOf("apparel_simulated_elog.csv")) { Today = new LocalDate(2026, 1, 1) });
        Log = reading.Log ?? throw new InvalidDataException("The log is not readable.");
        End = Period.DaysBetween(Log.First, new LocalDate(2006, 12, 31));
        var rows = SharedData.Rows("apparel_simulated_static_cov.csv").ToDictionary(row => row[0], row => ImmutableArray.Create(Number(row[1]), Number(row[2])));
        Covariates = MemberCovariates.Of(["gender", "channel"], Log.Members.Select(member => rows[member]));
        var special = new bool[Log.Length];
        foreach (var row in SharedData.Rows("apparel_simulated_high_season.csv").Where(row => row[1] == "1"))
        {
            var start = Period.DaysBetween(Log.First, LocalDatePattern.Iso.Parse(row[0]).Value);
            for (var day = start; day < Math.Min(start + Week, special.Length); day++) special[day] = true;
        }

        Calendar = new CalendarDays("high_season", [.. special]);
    }

    public OrderLog Log { get; }

    /// <summary>2006-12-31, counted from the log's first day.</summary>
    public int End { get; }

    public MemberCovariates Covariates { get; }

    public CalendarDays Calendar { get; }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
