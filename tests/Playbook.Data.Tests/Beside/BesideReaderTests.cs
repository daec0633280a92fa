using System.Collections.Immutable;
using NodaTime;
using Playbook.Data.Beside;
using Playbook.Data.Orders;
using Playbook.Diagnostics;

namespace Playbook.Data.Tests.Beside;

/// <summary>Covariates of members and calendars of special days, for a log of ten days by two members.</summary>
public sealed class BesideReaderTests : IDisposable
{
    private static readonly OrderLog s_log = new(["a", "b"], [0, 2, 3], [0, 4, 1], [], new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 10));

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("playbook-beside-").FullName, "feasts.csv");

    [Fact]
    public void Covariates_stand_in_the_order_of_the_log_and_strangers_are_passed_over()
    {
        var reading = Covariates("gender,member\n1,b\n0,zoe\n-0.5,a\n");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(["gender"], reading.Names);
        Assert.Equal<ImmutableArray<double>>([[-0.5], [1d]], reading.Values, (expected, actual) => expected.SequenceEqual(actual));
    }

    [Theory]
    [InlineData("member,gender\na,1\n", "PB9541")]
    [InlineData("member,gender\na,female\nb,1\n", "PB9542")]
    [InlineData("member,gender\na,\nb,1\n", "PB9542")]
    [InlineData("member,gender\na,NaN\nb,1\n", "PB9542")]
    [InlineData("member\na\nb\n", "PB9543")]
    [InlineData("member,c,d,e,f,g,h,i\na,1,1,1,1,1,1,1\n", "PB9543")]
    [InlineData("member,gender\na,1\nb,1\n", "PB9547")]
    [InlineData("member,female,male\na,1,0\nb,0,1\n", "PB9547")]
    [InlineData("who,gender\na,1\nb,1\n", "PB9308")]
    public void Covariates_that_cannot_be_used_are_refused_once(string text, string code)
    {
        var reading = Covariates(text);
        Assert.False(reading.Succeeded);
        Assert.Equal(code, Assert.Single(reading.Diagnostics).Descriptor.Code);
    }

    [Fact]
    public void Calendar_of_flags_holds_until_the_next_row_and_the_last_as_long_as_the_one_before()
    {
        var reading = Calendar("week_start,season\n2025-12-28,0\n2026-01-03,1\n2026-01-05,0\n2026-01-09,1\n");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("season", reading.Name);
        Assert.Equal([3, 4, 9, 10, 11, 12], Days(reading));
    }

    [Theory]
    [InlineData("date,name\n2026-01-03,New Year\n2026-01-05,sale\n", "feasts")]
    [InlineData("date\n2026/1/5\n20260103\n", "feasts")]
    [InlineData("date,sale\n2026-01-03,1\n2026-01-05,1\n", "sale")]
    public void Calendar_without_a_zero_lists_the_special_days(string text, string name)
    {
        var reading = Calendar(text);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal((name, "3 5"), (reading.Name, string.Join(' ', Days(reading))));
    }

    [Theory]
    [InlineData("date,sale\n2026-01-02,0.0\n2026-01-03,1.0\n2026-01-04,0.0\n2026-01-12,0.0\n", "3")]
    [InlineData("date,sale\n2026-01-02,False\n2026-01-03,True\n2026-01-04,false\n2026-01-12,false\n", "3")]
    [InlineData("date,sale\n2026-01-02,\n2026-01-03,1\n2026-01-04,\n2026-01-12,\n", "3")]
    [InlineData("date,sale\n2026-01-02,0\n2026-01-03,1\n2026-01-04,\n2026-01-12,0\n", "3")]
    [InlineData("date,sale\n2026-01-02,\n2026-01-03,Spring\n2026-01-05,\n", "3")]
    [InlineData("date,sale\n2026-01-03,1.0\n2026-01-05,yes\n", "3 5")]
    public void Rows_of_a_calendar_that_say_no_or_nothing_are_not_special(string text, string days)
    {
        var reading = Calendar(text);
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(days, string.Join(' ', Days(reading)));
    }

    [Theory]
    [InlineData("date,sale\n2026-01-03,1\n2026-01-04,0\n2026-01-05,perhaps\n", 4)]
    [InlineData("date,sale\n2026-01-03,New Year\n2026-01-04,\n2026-01-05,0\n", 4)]
    [InlineData("date,sale\n2026-01-03,0\n2026-01-04,0.5\n", 3)]
    public void Calendar_of_flags_and_names_is_refused_with_its_line(string text, int line)
    {
        var reading = Calendar(text);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal(("PB9548", line, false), (diagnostic.Code, diagnostic.Source.PositionOf(0).Line, reading.Succeeded));
    }

    [Theory]
    [InlineData("date,sale\n2026-01-03,1\n2026-01-04\n2026-01-05,1\n", "PB9310")]
    [InlineData("date,sale\n2026-01-03,1\n\"2026-01-04,1\n2026-01-05,1\n", "PB9309")]
    public void Rows_of_a_calendar_that_are_not_whole_are_told(string text, string code)
    {
        var reading = Calendar(text);
        Assert.Equal(code, Assert.Single(reading.Diagnostics).Code);
        Assert.Equal("3 5", string.Join(' ', Days(reading)));
    }

    [Theory]
    [InlineData("member,gender\na,1\nzoe\nb,0\n", "PB9310")]
    [InlineData("member,gender\na,1\n\"zoe,1\nb,0\n", "PB9309")]
    public void Rows_of_covariates_that_are_not_whole_are_told(string text, string code)
    {
        var reading = Covariates(text);
        Assert.Equal(code, Assert.Single(reading.Diagnostics).Code);
        Assert.True(reading.Succeeded);
    }

    [Theory]
    [InlineData("date,sale\n2026-01-03,1\nsoon,1\n", "PB9544", Severity.Error)]
    [InlineData("date,sale\n2026-01-03,1\n2026-01-05,0\n", "PB9545", Severity.Warning)]
    [InlineData("date,sale\n2027-01-03,1\n", "PB9546", Severity.Warning)]
    public void Calendar_that_falls_short_is_told(string text, string code, Severity severity)
    {
        var diagnostic = Assert.Single(Calendar(text).Diagnostics);
        Assert.Equal((code, severity), (diagnostic.Descriptor.Code, diagnostic.Severity));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    private static IEnumerable<int> Days(CalendarReading reading) => reading.Special.Select((special, day) => special ? day + 1 : 0).Where(day => day > 0);

    private CovariateReading Covariates(string text)
    {
        File.WriteAllText(_path, text);
        return CovariateReader.Read(_path, s_log, memberColumn: null);
    }

    private CalendarReading Calendar(string text)
    {
        File.WriteAllText(_path, text);
        return CalendarReader.Read(_path, s_log, known: 9, last: 11);
    }
}
