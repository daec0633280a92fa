using System.Text.Json;
using NJsonSchema;
using Playbook.Checks.Diagnostics;
using Playbook.Checks.Sarif;
using Playbook.Checks.Tests.Compliance;
using Playbook.Compiler;
using Playbook.Diagnostics;

namespace Playbook.Checks.Tests.Sarif;

public sealed class SarifLogTests
{
    private const string Loud = "cadence daily { every day at 10:00, 12:00; post content in circle; message \"很好。最好的大米\" }";

    [Fact]
    public async Task Log_of_findings_with_fixes_and_related_places_meets_the_schema_of_oasis()
    {
        await using var stream = typeof(SarifLogTests).Assembly.GetManifestResourceStream("sarif.json")!;
        var schema = await JsonSchema.FromJsonAsync(stream, TestContext.Current.CancellationToken);
        var log = SarifLog.Write(Findings(), "playbook 1.2.3", Language.ZhHans);
        Assert.Contains("\"relatedLocations\"", log, StringComparison.Ordinal);
        Assert.Contains("\"fixes\"", log, StringComparison.Ordinal);
        Assert.Empty(schema.Validate(log).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(log.Replace("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_count_code_units_of_utf16_from_one()
    {
        var source = new SourceText("a b/店.playbook", "one\n😀水果 here\n");
        using var log = JsonDocument.Parse(SarifLog.Write([Diagnostic.Create(ComplianceDiagnostics.All[0], source, new TextSpan(9, 4), "x", "y", "z")], "playbook 1.2.3", Language.En));
        var place = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b/%E5%BA%97.playbook", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal([2, 6, 2, 10], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(key => place.GetProperty("region").GetProperty(key).GetInt32()));
    }

    [Fact]
    public void Order_of_findings_does_not_matter() =>
        Assert.Equal(SarifLog.Write(Findings(), "playbook 1.2.3", Language.En), SarifLog.Write(Findings().Reverse(), "playbook 1.2.3", Language.En));

    [Fact]
    public void Fix_says_of_which_kind_it_is()
    {
        using var log = JsonDocument.Parse(SarifLog.Write(Findings(), "playbook 1.2.3", Language.En));
        var kinds = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(result => result.TryGetProperty("fixes", out _))
            .SelectMany(result => result.GetProperty("fixes").EnumerateArray()).Select(fix => fix.GetProperty("properties").GetProperty("kind").GetString());
        Assert.Contains("suggestion", kinds);
    }

    [Fact]
    public void Fingerprint_outlives_lines_added_above()
    {
        Assert.Equal(Fingerprints(string.Empty), Fingerprints("// a comment\n\n"));

        static List<string?> Fingerprints(string above)
        {
            using var log = JsonDocument.Parse(SarifLog.Write(Findings(above), "playbook 1.2.3", Language.En));
            return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("playbookLine/v1").GetString())];
        }
    }

    private static IEnumerable<Diagnostic> Findings(string above = "")
    {
        var text = above + PackTest.Text("compliance/wecom", "comply_with \"compliance/advertising-cn\" as_of 2026-01-01\n" + Loud, "capacity 800 members");
        var findings = PlaybookChecks.Run(Compilation.Create(new SourceText("test.playbook", text), "test"));
        Assert.Equal(["PB7510", "PB7511", "PB7518"], findings.Select(finding => finding.Code).Where(code => code is "PB7510" or "PB7511" or "PB7518").Order(StringComparer.Ordinal).Distinct());
        return findings;
    }
}
