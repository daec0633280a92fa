namespace Playbook.Diagnostics.Tests;

public class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 0, 1, 1)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 5, 2, 2)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("长沙 x", 3, 1, 4)]
    [InlineData("👨‍👩‍👧 x", 9, 1, 3)]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 99, 1, 3)]
    public void Position_counts_lines_and_text_elements(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("f", text).PositionOf(offset));

    [Fact]
    public void Line_span_leaves_the_line_break_out()
    {
        var source = new SourceText("f", "ab\r\ncd\n");
        Assert.Equal(["ab", "cd", ""], Enumerable.Range(0, source.LineCount).Select(line => source.ToString(source.LineSpan(line))));
    }
}
