using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis.Rules;

/// <summary>Whoever writes, holds, enforces or takes over is a role of the group, or the staff.</summary>
internal sealed class RoleReferenceRule : IAnalysisRule
{
    public static readonly DiagnosticDescriptor Unknown = new("PB6114", Severity.Error, typeof(RoleReferenceRule).Assembly);

    private const string Staff = "staff";

    public ImmutableArray<DiagnosticDescriptor> Descriptors => [Unknown];

    public void Analyze(BoundPlaybook playbook, DiagnosticBag diagnostics)
    {
        var groups = playbook.Root.BlocksOf("group").ToList();
        foreach (var group in groups)
        {
            var known = NamesIn([group]);
            Check(group.Sound("hands_over"), "role", known, group.Name, diagnostics);
            foreach (var role in group.BlocksOf("role")) Check(role.Sound("from"), "role", known, group.Name, diagnostics);
            foreach (var rule in group.BlocksOf("rule"))
            {
                Check(rule.Sound("enforced_by"), "enforcer", known, group.Name, diagnostics);
                Check(rule.Sound("appeal"), "judge", known, group.Name, diagnostics);
            }
        }

        foreach (var block in playbook.Root.Blocks.Where(block => block.Construct.Keyword is "content" or "task" or "gathering" or "referral" or "origin"))
        {
            var where = block.Construct.Keyword == "origin" ? "into" : "in";
            var named = block.Sound(where)?.Get<Symbol>("group").Name;
            if (named is null && block.Has(where)) continue; // a group that cannot be told has its own diagnostic
            Check(block.Sound("by"), "role", NamesIn(groups.Where(group => named is null || group.Name == named)), named ?? "*", diagnostics);
        }
    }

    private static List<string> NamesIn(IEnumerable<BoundBlock> groups) =>
        [.. groups.SelectMany(group => group.Blocks).Where(block => block.Construct.Keyword is "role" or Staff).Select(block => block.Name)];

    private static void Check(BoundClause? clause, string capture, List<string> known, string group, DiagnosticBag diagnostics)
    {
        if (clause is null) return;
        foreach (var name in clause.Captures.All<string>(capture).Except(known, StringComparer.Ordinal))
        {
            var span = PhraseElement.Flatten(clause.Syntax.Head).Last(element => element.Word == name).Span;
            var problem = Diagnostic.Create(Unknown, diagnostics.Source, span, name, group);
            diagnostics.Add(Spellchecker.Nearest(name, known) is { } near ? problem.With(Fix.Respell($"did you mean `{near}`?", span, near)) : problem);
        }
    }
}
