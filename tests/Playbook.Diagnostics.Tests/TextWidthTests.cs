namespace Playbook.Diagnostics.Tests;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("水果", 4)]
    [InlineData("é", 1)]
    public void Width_counts_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("水果该补货啦", 6, "水果该|补货啦")]
    [InlineData("水果，该补货", 4, "水|果，|该补|货")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("a\nb", 9, "a|b")]
    [InlineData("水", 1, "水")]
    public void Text_is_wrapped(string text, int columns, string lines) => Assert.Equal(lines, string.Join('|', TextWidth.Wrap(text, columns)));
}
