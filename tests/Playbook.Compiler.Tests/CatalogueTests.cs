using Playbook.Compiler.Binding.Patterns;
using Playbook.Syntax.Catalogue;

namespace Playbook.Compiler.Tests;

public class CatalogueTests
{
    public static TheoryData<string> Patterns =>
        [.. LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses).SelectMany(clause => clause.Phrases).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Pattern_is_well_formed(string pattern) => Assert.NotNull(PatternParser.Parse(pattern));

    [Fact]
    public void Every_clause_has_documentation_and_an_example_that_begins_with_its_keyword() =>
        Assert.All(LanguageCatalogue.Constructs.SelectMany(construct => construct.Clauses), clause =>
        {
            Assert.NotEmpty(clause.Doc);
            Assert.StartsWith(clause.Keyword, clause.Example, StringComparison.Ordinal);
            Assert.True(clause.Block is not null || clause.Phrases.Length > 0);
        });
}
