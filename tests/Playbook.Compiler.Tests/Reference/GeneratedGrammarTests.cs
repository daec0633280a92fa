using Playbook.Compiler.Reference;
using Playbook.Testing.Snapshots;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>What stands in <c>grammar/</c> is what the catalogue generates.</summary>
public class GeneratedGrammarTests
{
    [Fact]
    public void Grammar_of_record_ends_with_the_productions_of_the_catalogue() =>
        GeneratedFile.Verify("grammar/playbook.ebnf", ConstructGrammar.Write(), ConstructGrammar.FirstLine);

    [Fact]
    public void Schema_is_the_one_that_the_catalogue_generates() => GeneratedFile.Verify("grammar/playbook.schema.json", YamlSchema.Write());

    [Fact]
    public void Colours_are_the_ones_that_the_catalogue_generates() => GeneratedFile.Verify("grammar/playbook.tmLanguage.json", TextMateGrammar.Write());
}
