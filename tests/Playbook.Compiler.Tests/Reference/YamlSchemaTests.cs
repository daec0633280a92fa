using NJsonSchema;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>The schema takes what the compiler takes, and sees the faults that a schema can see.</summary>
public class YamlSchemaTests
{
    /// <summary>Faults of shape: of clauses, names and units. What a phrase means, and whether a name is declared, no schema sees.</summary>
    private static readonly string[] Shapes = ["PB2001", "PB2004", "PB2006", "PB2007", "PB2008", "PB2101", "PB2102", "PB2103", "PB2105", "PB2106", "PB2107", "PB2110"];

    private const string Host = "playbook: p\ncurrency: CNY\ntimezone: Asia/Shanghai\nperiod: 2026-01-01 .. 2026-12-31\npopulation:\n  shoppers: 1_000 in total\n  members_at_start: 0 members\n  persona:\n    anyone:\n      share: 100% of shoppers\n      purchase_interval: 9d\n      order_value: 86 CNY\n";

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Samples.Read("grammar/playbook.schema.json").Text, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    public static TheoryData<string> YamlSamples => [.. Samples.All.Select(sample => sample.Path).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))];

    public static TheoryData<string> DslSamples =>
        [.. Samples.All.Where(sample => sample.Path.EndsWith(".playbook", StringComparison.Ordinal) && !DefinesWords(sample.Text)).Select(sample => sample.Path)];

    /// <summary>But for examples with words that they define themselves, which a schema cannot know.</summary>
    public static TheoryData<string> Codes =>
    [
        .. CompilerDiagnostics.All.Select(descriptor => descriptor.Code)
            .Where(code => !code.StartsWith("PB10", StringComparison.Ordinal) && !DefinesWords(CompilerDiagnostics.Find(code)!.Page.Good)),
    ];

    public static TheoryData<string> ShapeCodes => [.. Shapes];

    [Theory]
    [MemberData(nameof(YamlSamples))]
    public void Yaml_sample_is_accepted(string path) => Assert.Empty(Faults(EditorView.OfYaml(Samples.Read(path).Text)));

    [Theory]
    [MemberData(nameof(DslSamples))]
    public void Dsl_sample_as_yaml_is_accepted(string path) => Assert.Empty(Faults(EditorView.OfDsl(Samples.Read(path).Text)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_is_accepted(string code) =>
        Assert.Empty(Faults(EditorView.OfDsl(ExampleHost.Wrap(CompilerDiagnostics.Find(code)!.Page.Good))));

    [Theory]
    [MemberData(nameof(ShapeCodes))]
    public void Bad_example_whose_fault_is_one_of_shape_is_rejected(string code) =>
        Assert.NotEmpty(Faults(EditorView.OfDsl(ExampleHost.Wrap(CompilerDiagnostics.Find(code)!.Page.Bad))));

    [Theory]
    [InlineData("segment: orders(60d) >= 2", "PB1042")]
    [InlineData("offer:\n  kind: coupon\n  amount: 1 CNY", "PB1042")]
    [InlineData("offer:\n  - kind: coupon", "PB1038")]
    [InlineData("title: {text: x}", "a block where a text belongs")]
    [InlineData("holdout: members", "a phrase without its percentage")]
    [InlineData("holdout: 10", "a bare number")]
    [InlineData("purpose: [sell 60%, dance 40%]", "a list with a wrong choice")]
    [InlineData("1: 2", "PB1035")]
    [InlineData("quiet_hours: {between: 22:00 .. 08:00, on_quiet: sleep}", "a wrong choice")]
    [InlineData("quiet_hours: {between: 22:00 .. 08:00}", "a missing clause")]
    [InlineData("cadance:\n  x: {every: Fri at 12:00}", "an unknown clause")]
    public void Fault_in_yaml_is_rejected(string clause, string why) => Assert.True(Faults(EditorView.OfYaml(Host + clause + "\n")).Count > 0, why);

    [Theory]
    [InlineData("purpose: [sell 60%, link 40%]")]
    [InlineData("purpose: sell 60%,   link 40%")]
    [InlineData("comply_with: ['\"a\" as_of 2025-11-17', '\"b\" as_of 2025-11-18']")]
    [InlineData("title: 2026")]
    [InlineData("holdout: '10%of members'")]
    [InlineData("quiet_hours: {between: '22:00..08:00', on_quiet: drop}")]
    [InlineData("scenario:\n  s:\n    set:\n      x.price: 12")]
    [InlineData("segment:\n  老客户: orders(60d) >= 2")]
    public void Good_yaml_is_accepted(string clause)
    {
        Assert.Empty(Faults(EditorView.OfYaml(Host + clause + "\n")));
        var diagnostics = Compilation.Create(new SourceText("x.playbook.yaml", Host + clause + "\n"), "test").Diagnostics;
        Assert.DoesNotContain(diagnostics, diagnostic => Shapes.Contains(diagnostic.Code));
    }

    [Fact]
    public void A_playbook_below_its_name_is_accepted() =>
        Assert.Empty(Faults(EditorView.OfYaml("playbook:\n  p:\n" + string.Join('\n', Host.Split('\n').Skip(1).Select(line => "    " + line)))));

    private static List<string> Faults(string json) => [.. Schema.Validate(json).Select(error => error.ToString())];

    private static bool DefinesWords(string example) => example.Split('\n').Any(line => line.TrimStart().StartsWith("let ", StringComparison.Ordinal) || line.TrimStart().StartsWith("template ", StringComparison.Ordinal));
}
