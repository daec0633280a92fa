using Playbook.Compiler.Reference;
using Playbook.Syntax.Catalogue;
using Playbook.Syntax.Trees;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.Reference;

/// <summary>Every mechanism of the articles can be said, and the sample named for it says it.</summary>
public class DomainMapTests
{
    public static TheoryData<string> Mechanisms => [.. DomainMap.Rows.Select(row => row.Mechanism)];

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void Mechanism_has_constructs_that_exist_and_a_sample_that_uses_them(string mechanism)
    {
        var row = DomainMap.Rows.Single(row => row.Mechanism == mechanism);
        Assert.NotEmpty(row.Constructs);
        var folder = Path.Combine(Samples.Root, "playbooks", row.Sample);
        Assert.True(File.Exists(Path.Combine(folder, "README.md")), $"{row.Sample} has no README.md");
        var trees = Directory.EnumerateFiles(folder, "*.playbook").Select(path => SyntaxTree.Parse(Samples.Read(Path.GetRelativePath(Samples.Root, path)))).ToList();
        var used = trees.SelectMany(tree => tree.Root.Clauses).SelectMany(head => Used(LanguageCatalogue.File, head)).ToHashSet(StringComparer.Ordinal);
        Assert.All(row.Constructs, construct => Assert.Contains(construct, used));
    }

    /// <summary>The constructs that a clause opens, and its clauses as <c>construct.clause</c>.</summary>
    private static IEnumerable<string> Used(Construct owner, ClauseSyntax clause)
    {
        if (owner.Find(clause.Keyword.Value) is not { } spec) return [];
        IEnumerable<string> own = spec.Block is { } block ? [block.Keyword, $"{owner.Keyword}.{spec.Keyword}"] : [spec.Keyword, $"{owner.Keyword}.{spec.Keyword}"];
        return own.Concat((clause.Block?.Clauses ?? []).SelectMany(inner => Used(spec.Block!, inner)));
    }
}
