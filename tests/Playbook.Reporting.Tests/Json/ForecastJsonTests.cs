using System.Text.Json;
using Playbook.Reporting.Json;
using Playbook.Reporting.Pages;

namespace Playbook.Reporting.Tests.Json;

public sealed class ForecastJsonTests
{
    private static readonly string s_text = ForecastJson.Write(new ReportContext(SampleForecast.Full, "playbook 0.1.0") { Scenario = "少发" });

    [Fact]
    public void Same_forecast_gives_the_same_bytes() =>
        Assert.Equal(s_text, ForecastJson.Write(new ReportContext(SampleForecast.Full, "playbook 0.1.0") { Scenario = "少发" }));

    [Fact]
    public void Document_states_its_schema_and_provenance()
    {
        using var json = JsonDocument.Parse(s_text);
        Assert.Equal("playbook.forecast/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal("少发", json.RootElement.GetProperty("plan").GetProperty("scenario").GetString());
        Assert.Equal(7, json.RootElement.GetProperty("run").GetProperty("seed").GetInt32());
    }

    [Fact]
    public void Estimate_has_its_unit_quantiles_and_error()
    {
        using var json = JsonDocument.Parse(s_text);
        var joined = json.RootElement.GetProperty("people").GetProperty("joined");
        Assert.Equal("count", joined.GetProperty("unit").GetString());
        Assert.Equal(14_400, joined.GetProperty("p50").GetDouble(), 6);
        Assert.True(joined.GetProperty("p10").GetDouble() < joined.GetProperty("p90").GetDouble());
        Assert.True(joined.GetProperty("standard_error").GetDouble() > 0);
    }

    [Fact]
    public void Chinese_is_readable_and_lines_end_in_line_feeds()
    {
        Assert.Contains("步步高_门店社群", s_text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', s_text);
        Assert.EndsWith("}\n", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Absent_figures_are_left_out()
    {
        var text = ForecastJson.Write(new ReportContext(SampleForecast.Full with { Holdout = null, ReturnOnInvestment = null }, "playbook 0.1.0"));
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("return_on_investment", text, StringComparison.Ordinal);
    }
}
