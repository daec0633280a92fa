using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Binding;

/// <summary>
/// A declaration that is lost is one mistake, however many places speak of it: the first is reported, with the others beside it. Where a library
/// could not be had, names that are declared nowhere are most likely its own, and the library is the one mistake; so is an instance
/// of a template that came to nothing.
/// </summary>
internal static class UndefinedNames
{
    public static ImmutableArray<Diagnostic> Once(ImmutableArray<Diagnostic> found, bool lacksLibrary, ImmutableHashSet<string> lostInstances)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        foreach (var diagnostic in found)
        {
            if (diagnostic.Descriptor != BindingDiagnostics.UndefinedName && diagnostic.Descriptor != BindingDiagnostics.UnknownQuantity) told.Add(diagnostic);
            else if (lacksLibrary || IsOf(lostInstances, diagnostic)) continue;
            else if (first.TryAdd(diagnostic.Message, told.Count)) told.Add(diagnostic);
            else told[first[diagnostic.Message]] = told[first[diagnostic.Message]].With(new RelatedLocation(diagnostic.Source, diagnostic.Span, "it is used here too"));
        }

        return told.DrainToImmutable();
    }

    // `morning.flash` comes of `apply morning { … }`, where that has a template.
    private static bool IsOf(ImmutableHashSet<string> instances, Diagnostic diagnostic)
    {
        if (instances.IsEmpty) return false;
        var name = diagnostic.Source.ToString(diagnostic.Span);
        return name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && instances.Contains(name[..dot]);
    }
}
