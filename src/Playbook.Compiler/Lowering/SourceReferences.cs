using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Diagnostics;
using Playbook.Plan.Model;

namespace Playbook.Compiler.Lowering;

/// <summary>Where each item of the plan stands in the source, by item key such as <c>offer/flash_rice</c>. Rules of the house are no part of it.</summary>
internal static class SourceReferences
{
    public static ImmutableSortedDictionary<string, SourceReference> Of(BoundPlaybook playbook)
    {
        var references = ImmutableSortedDictionary.CreateBuilder<string, SourceReference>(StringComparer.Ordinal);
        foreach (var block in playbook.Root.Blocks.Where(block => block.Construct.Keyword != "rule")) references[block.Key] = At(playbook, block.HeadSpan);
        foreach (var clause in playbook.Root.Clauses.Where(clause => clause.Spec.DefinesName)) references[$"{clause.Keyword}/{clause.Name}"] = At(playbook, clause.Syntax.Head!.Span);
        if (playbook.Root.Sound("holdout") is { } holdout) references["holdout"] = At(playbook, holdout.Syntax.Keyword.Span);
        return references.ToImmutable();
    }

    public static SourceReference At(BoundPlaybook playbook, TextSpan span)
    {
        var (file, place) = playbook.Modules.Source.Locate(span);
        var position = file.PositionOf(place.Start);
        return new SourceReference(file.Path, position.Line, position.Column);
    }
}
