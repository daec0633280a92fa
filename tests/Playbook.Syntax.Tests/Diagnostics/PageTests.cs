using System.Reflection;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Syntax.Diagnostics;
using Playbook.Syntax.Tests.Parsing;
using Playbook.Syntax.Trees;

namespace Playbook.Syntax.Tests.Diagnostics;

public sealed class PageTests
{
    public static TheoryData<string> Codes => [.. SyntaxDiagnostics.All.Select(d => d.Code)];

    [Fact]
    public void All_lists_every_descriptor_once()
    {
        var fields = typeof(SyntaxDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (DiagnosticDescriptor)f.GetValue(null)!);
        Assert.Equal(fields.Select(d => d.Code).Order(StringComparer.Ordinal), SyntaxDiagnostics.All.Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.Equal(SyntaxDiagnostics.All.Length, SyntaxDiagnostics.All.Select(d => d.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(SyntaxDiagnostics.All, d => Assert.Matches(new Regex("^PB10[0-9]{2}$", RegexOptions.None, TimeSpan.FromSeconds(1)), d.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_is_complete(string code)
    {
        var page = Page(code);
        Assert.All([page.Name, page.Message, page.Hint, page.Why, page.HowToFix, page.Good], text => Assert.NotEmpty(text));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_exactly_its_code(string code)
    {
        var page = Page(code);
        if (code == "PB1002") return; // sixteen million characters fit no page: LimitTests has it
        var tree = Parsed.Sound(Parse(page, page.Bad));
        Assert.Equal(code, string.Join(' ', tree.Diagnostics.Select(d => d.Code)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Good_example_raises_nothing(string code)
    {
        var page = Page(code);
        Assert.Equal(string.Empty, Parsed.Findings(Parsed.Sound(Parse(page, page.Good))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void First_fix_turns_bad_into_clean(string code)
    {
        var page = Page(code);
        if (code == "PB1002" || Parse(page, page.Bad).Diagnostics is not [{ Fixes: [var fix, ..] }]) return;
        Assert.Equal(string.Empty, Parsed.Findings(Parsed.Sound(Parse(page, fix.ApplyTo(page.Bad)))));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Page_says_whether_its_fixes_are_safe(string code)
    {
        var page = Page(code);
        if (code != "PB1002") Assert.Superset(Parse(page, page.Bad).Diagnostics.SelectMany(found => found.Fixes).Select(fix => fix.Kind).ToHashSet(), page.Fixes.ToHashSet());
    }

    private static SyntaxTree Parse(DiagnosticPage page, string example) =>
        page.Markdown.Contains("```yaml", StringComparison.Ordinal) ? Parsed.Yaml(example) : Parsed.Dsl(example);

    private static DiagnosticPage Page(string code) => SyntaxDiagnostics.All.Single(d => d.Code == code).Page;
}
