namespace Playbook.Diagnostics.Tests;

public class PhraseTests
{
    [Fact]
    public void Interpolated_string_keeps_its_holes_as_arguments()
    {
        var name = "{0}";
        Phrase phrase = $"did you mean `{name}`?";
        Assert.Equal("did you mean `{0}`?", phrase.Text);
        Assert.Equal("did you mean `{0}`?", phrase.ToString());
        Assert.Equal("改成 `{0}`？", phrase.In(Language.ZhHans, PhraseCatalogue.Shared));
        Assert.Equal([(Phrase)name], phrase.Arguments);
    }

    [Fact]
    public void Phrases_nest_and_their_lists_follow_the_language()
    {
        var list = Phrase.AnyOf([Phrase.List(["a", "b", $"{3:0.0}"]), "{ … }"]);
        Assert.Equal("a, b, 3.0 or { … }", list.ToString());
        Assert.Equal("a、b、3.0或{ … }", list.In(Language.ZhHant, PhraseCatalogue.Shared));
    }

    [Fact]
    public void Text_that_no_catalogue_has_is_said_as_it_stands() =>
        Assert.Equal("offer {spring}", ((Phrase)"offer {spring}").In(Language.ZhHans, PhraseCatalogue.Shared));

    [Fact]
    public void Phrases_of_the_same_words_and_arguments_are_equal()
    {
        Assert.Equal(Phrase.Of($"add `{1}`"), Phrase.Of($"add `{"1"}`"));
        Assert.NotEqual(Phrase.Of($"add `{1}`"), Phrase.Of($"add `{2}`"));
        Assert.Equal(Phrase.Of($"add `{1}`").GetHashCode(), Phrase.Of($"add `{2}`").GetHashCode());
    }
}
