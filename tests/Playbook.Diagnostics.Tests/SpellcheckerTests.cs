namespace Playbook.Diagnostics.Tests;

public class SpellcheckerTests
{
    [Theory]
    [InlineData("capasity", "capacity")]
    [InlineData("evrey", "every")]
    [InlineData("xyz", null)]
    [InlineData("of", null)]
    public void Nearest_finds_the_word_that_was_meant(string word, string? meant) =>
        Assert.Equal(meant, Spellchecker.Nearest(word, ["capacity", "every", "on_full"]));

    [Fact]
    public void Fix_applies_its_edits_from_the_end_backwards()
    {
        var fix = new Fix("swap", [new TextEdit(new TextSpan(0, 1), "bb"), new TextEdit(new TextSpan(2, 1), "aa")]);
        Assert.Equal("bb aa", fix.ApplyTo("a b"));
    }
}
