using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using CsCheck;
using NodaTime;
using Playbook.Plan.Json;
using Playbook.Plan.Model;
using Playbook.Plan.Values;

namespace Playbook.Plan.Tests.Json;

public sealed class PlanJsonTests
{
    [Fact]
    public void Plan_written_and_read_is_the_same_plan() => PlanGen.Plan.Sample(
        plan =>
        {
            var text = PlanJson.Write(SamplePlan.Document(plan));
            var read = PlanJson.Read("plan.json", text);
            Assert.Empty(read.Diagnostics);
            Assert.Equal(text, PlanJson.Write(read.Document!));
            Assert.Equal(PlanHash.Of(plan), read.Document!.Hash);
        },
        iter: 300);

    [Fact]
    public void Pretty_json_has_one_fact_a_line_and_readable_values()
    {
        var lines = PlanJson.Write(SamplePlan.Document(SamplePlan.Shop)).Split('\n');
        Assert.Contains("  \"schema\": \"playbook.plan/1\",", lines, StringComparer.Ordinal);
        Assert.Contains("    \"title\": \"步步高 · 门店社群\",", lines, StringComparer.Ordinal);
        Assert.Contains("          \"fixed\": \"34.90 CNY\"", lines, StringComparer.Ordinal);
        Assert.Contains("        \"open_for\": \"30min\",", lines, StringComparer.Ordinal);
        Assert.Contains("            \"window\": \"calendar day\"", lines, StringComparer.Ordinal);
        Assert.Contains("        \"window\": \"rolling 7d\",", lines, StringComparer.Ordinal);
        Assert.Contains("              \"2018-04-02T10:00:00+08:00\",", lines, StringComparer.Ordinal);
        Assert.Contains("    \"offer/flash_rice\": \"C:\\\\shop\\\\main.playbook:73:3\"", lines, StringComparer.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains('\r', StringComparison.Ordinal));
        Assert.Equal(string.Empty, lines[^1]);
    }

    [Fact]
    public void Source_reference_keeps_colons_of_its_path()
    {
        var read = PlanJson.Read("plan.json", PlanJson.Write(SamplePlan.Document(SamplePlan.Shop)));
        Assert.Equal(new SourceReference("C:\\shop\\main.playbook", 73, 3), read.Document!.Sources["offer/flash_rice"]);
    }

    [Theory]
    [InlineData(7 * 86_400, "7d")]
    [InlineData(86_400, "1d")]
    [InlineData(5_400, "90min")]
    [InlineData(7_200, "2h")]
    [InlineData(61, "61s")]
    [InlineData(0, "0d")]
    public void Duration_takes_the_largest_unit_that_divides_it(int seconds, string expected)
    {
        var offer = SamplePlan.Shop.Offers[0] with { OpenFor = Duration.FromSeconds(seconds) };
        Assert.Contains($"\"open_for\": \"{expected}\"", Text(SamplePlan.Shop with { Offers = [offer] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WindowKind.Calendar, 1, WindowUnit.Month, "calendar month")]
    [InlineData(WindowKind.Calendar, 2, WindowUnit.Week, "calendar 2w")]
    [InlineData(WindowKind.Rolling, 1, WindowUnit.Day, "rolling 1d")]
    [InlineData(WindowKind.Rolling, 36, WindowUnit.Hour, "rolling 36h")]
    [InlineData(WindowKind.Rolling, 3, WindowUnit.Month, "rolling 3mo")]
    public void Window_has_one_spelling(WindowKind kind, int length, WindowUnit unit, string expected)
    {
        var cap = SamplePlan.Shop.Caps[0] with { Window = new Window(kind, length, unit) };
        Assert.Contains($"\"window\": \"{expected}\"", Text(SamplePlan.Shop with { Caps = [cap] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_of_every_enumeration_is_stated() => PlanGen.Plan.Sample(plan => Text(plan).Length > 0, iter: 100);

    [Fact]
    public void Unknown_properties_are_ignored()
    {
        var text = Text(SamplePlan.Shop)
            .Replace("    \"currency\"", "    \"lottery\": { \"of\": [1, null, true] },\n    \"currency\"", StringComparison.Ordinal);
        var read = PlanJson.Read("plan.json", text);
        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostics);
    }

    /// <summary>A property added to the model and forgotten here would be lost without a word.</summary>
    [Fact]
    public void Every_property_of_the_model_is_written()
    {
        string[] wrapped = ["value", "terms", "term", "quantity", "product_name", "holiday", "offset", "condition"];
        var texts = new ConcurrentBag<string>();
        PlanGen.Plan.Sample(plan => texts.Add(Text(plan)), iter: 200);
        texts.Add(PlanJson.Write(SampleTests.Document));
        var properties = typeof(CampaignPlan).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is "Playbook.Plan.Model" or "Playbook.Plan.Metrics" or "Playbook.Plan.Predicates" && type is { IsClass: true, IsAbstract: false })
            .Where(type => type != typeof(SourceReference) && type.GetMethod("<Clone>$") is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is not null)
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .Except(wrapped, StringComparer.Ordinal);
        Assert.All(properties, name => Assert.Contains(texts, text => text.Contains($"\"{name}\":", StringComparison.Ordinal)));
    }

    [Fact]
    public void Tests_are_read_back_as_they_were_written_and_leave_the_hash_alone()
    {
        var text = PlanJson.Write(SampleTests.Document);
        var read = PlanJson.Read("plan.json", text);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(text, PlanJson.Write(read.Document!));
        Assert.Equal(SampleTests.Document.Tests[0].Expectations.AsEnumerable(), read.Document!.Tests[0].Expectations);
        Assert.Equal(SamplePlan.Document(SamplePlan.Shop).Hash, read.Document!.Hash);
    }

    [Fact]
    public void Byte_order_mark_is_no_fault() => Assert.NotNull(PlanJson.Read("plan.json", "\uFEFF" + Text(SamplePlan.Shop)).Document);

    private static string Text(CampaignPlan plan) => PlanJson.Write(SamplePlan.Document(plan));
}
