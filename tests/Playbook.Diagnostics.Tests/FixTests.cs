namespace Playbook.Diagnostics.Tests;

public sealed class FixTests
{
    [Fact]
    public void Fix_is_a_suggestion_until_somebody_says_that_it_is_safe()
    {
        Assert.False(Fix.Replace("write it", new TextSpan(0, 1), "b").IsSafe);
        Assert.False(Fix.Insert("add it", 0, "b").IsSafe);
        Assert.True(Fix.Respell("write it", new TextSpan(0, 1), "b").IsSafe);
        Assert.True(Fix.Complete("add it", 0, "b").IsSafe);
    }

    [Theory]
    [InlineData("a\nb", 0, "\n")]
    [InlineData("a\r\nb", 0, "\r\n")]
    [InlineData("a\r\nb", 1, "\r\n")]
    [InlineData("a\r\n\r\nb", 1, "\r\n")]
    [InlineData("a", 0, "\n")]
    public void Line_break_is_that_of_the_line_or_of_the_one_before(string text, int line, string expected) =>
        Assert.Equal(expected, new SourceText("t", text).LineBreakOf(line));
}
