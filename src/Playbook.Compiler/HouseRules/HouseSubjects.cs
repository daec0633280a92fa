using System.Collections.Immutable;
using Playbook.Compiler.HouseRules.Subjects;
using Playbook.Syntax.Trees;

namespace Playbook.Compiler.HouseRules;

/// <summary>All that house rules can be about. One subject, one file in <c>Subjects/</c>.</summary>
public static class HouseSubjects
{
    public static ImmutableArray<HouseSubject> All { get; } =
    [
        TouchSubject.Definition, CadenceSubject.Definition, OfferSubject.Definition, ProductSubject.Definition, SegmentSubject.Definition,
        GroupSubject.Definition, RecruitSubject.Definition, ReferralSubject.Definition, GoalSubject.Definition,
    ];

    public static HouseSubject? Find(string word) => All.FirstOrDefault(subject => subject.Word == word);

    /// <summary>What the rule is about in which an expression stands; null where it does not say so, which has its own diagnostic.</summary>
    internal static HouseSubject? Around(SyntaxNode expression)
    {
        var clauses = Above(expression).OfType<ClauseSyntax>();
        var about = clauses.Skip(1).FirstOrDefault()?.Block?.Clauses.FirstOrDefault(clause => clause.Keyword.Value == "about");
        return about?.Head?.Items is [WordSyntax word] ? Find(word.Text) : null;
    }

    private static IEnumerable<SyntaxNode> Above(SyntaxNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent) yield return above;
    }
}
