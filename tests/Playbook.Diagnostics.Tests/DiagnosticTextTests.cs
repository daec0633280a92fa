using System.Reflection;

namespace Playbook.Diagnostics.Tests;

public class DiagnosticTextTests
{
    private static readonly DiagnosticPage Page = DiagnosticPage.Parse("PB0001", """
        # PB0001 sample-finding

        message: `{0}` is not {1}
        hint: write {1}

        ## Why

        Because.

        ## How to fix

        Mend it.

        ## Bad

        ```playbook
        bad 1
        ```

        ## Good

        ```playbook
        good 1
        ```

        # zh-Hans

        message: `{0}` 不是{1}
        hint: 写{1}

        ## Why

        因为。

        ## How to fix

        改好。
        """);

    [Fact]
    public void Page_is_read_by_its_headings()
    {
        Assert.Equal("sample-finding", Page.Name);
        Assert.Equal("`{0}` is not {1}", Page.Message);
        Assert.Equal("Because.", Page.Why);
        Assert.Equal("Mend it.", Page.HowToFix);
        Assert.Equal("bad 1\n", Page.Bad);
        Assert.Equal("good 1\n", Page.Good);
    }

    [Fact]
    public void Page_has_its_words_by_language_and_English_where_one_is_lacking()
    {
        Assert.Equal(new PageText("`{0}` 不是{1}", "写{1}", "因为。", "改好。"), Page.In(Language.ZhHans));
        Assert.Equal(Page.In(Language.En), Page.In(Language.ZhHant));
    }

    [Fact]
    public void Page_that_is_missing_names_its_code() =>
        Assert.Contains("PB0002.md", Assert.Throws<InvalidOperationException>(() => DiagnosticPage.Load("PB0002", Assembly.GetExecutingAssembly())).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("city 长沙 here", "here", "  city 长沙 here\n            ^^^^\n")]
    [InlineData("city 长沙 here", "长沙", "  city 长沙 here\n       ^^^^\n")]
    [InlineData("a\tb", "b", "  a b\n    ^\n")]
    public void Carets_stand_under_the_right_characters(string text, string marked, string expected)
    {
        var source = new SourceText("f.playbook", text);
        var span = new TextSpan(text.IndexOf(marked, StringComparison.Ordinal), marked.Length);
        var rendered = DiagnosticText.Render(Diagnostic.Create(new DiagnosticDescriptor("PB0001", Severity.Error, typeof(DiagnosticTextTests).Assembly), source, span, marked, "right"));
        Assert.Contains(expected, rendered, StringComparison.Ordinal);
        Assert.StartsWith($"f.playbook:1:{source.PositionOf(span.Start).Column}: error PB0001: `{marked}` is not right", rendered, StringComparison.Ordinal);
    }
}
