using System.Globalization;
using System.Text.Json.Nodes;

namespace Playbook.Reporting.Backtests;

/// <summary>The backtest for programs.</summary>
public static class BacktestJson
{
    public const string Schema = "playbook.backtest/1";

    public static JsonObject Of(BacktestReport report) => new()
    {
        ["schema"] = Schema,
        ["tool"] = report.Tool,
        ["log"] = report.Log,
        ["facts"] = new JsonObject(report.Facts.Select(fact => KeyValuePair.Create(fact.Label, (JsonNode?)fact.Text))),
        ["split"] = report.Split.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["last"] = report.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["chosen"] = report.Chosen,
        ["chosen_because"] = report.ChosenBecause,
        ["models"] = new JsonArray([.. report.Rows.Select(Row)]),
        ["weeks"] = new JsonArray([.. report.Weeks.Select(week => (JsonNode)new JsonObject { ["expected"] = Round(week.Expected), ["low"] = Round(week.Low), ["high"] = Round(week.High), ["actual"] = week.Actual })]),
        ["notes"] = new JsonArray([.. report.Notes.Select(note => (JsonNode)note)]),
    };

    private static JsonNode Row(BacktestRow row) => new JsonObject
    {
        ["name"] = row.Name,
        ["baseline"] = row.IsBaseline,
        ["log_likelihood"] = Round(row.LogLikelihood),
        ["loss_before"] = Round(row.Loss),
        ["expected"] = Round(row.Expected),
        ["low"] = Round(row.Low),
        ["high"] = Round(row.High),
        ["actual"] = Round(row.Actual),
        ["bias"] = Round(row.Bias),
        ["mae"] = Round(row.Mae),
        ["rmse"] = Round(row.Rmse),
        ["cumulative_tracking_error"] = Round(row.CumulativeError),
        ["weekly_error"] = Round(row.WeeklyError),
        ["weeks_held"] = Round(row.WeeksHeld),
        ["members_held"] = Round(row.MembersHeld),
    };

    /// <summary>Six places: what lies beyond differs between machines.</summary>
    private static JsonNode? Round(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, 6) : null;
}
