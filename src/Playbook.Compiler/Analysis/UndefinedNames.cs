using System.Collections.Immutable;
using Playbook.Compiler.Binding;
using Playbook.Compiler.Modules;
using Playbook.Compiler.Symbols;
using Playbook.Diagnostics;

namespace Playbook.Compiler.Analysis;

/// <summary>
/// A declaration that is lost is one mistake, however many places speak of it: the first is reported, with the others beside it. Where a library
/// could not be had, names that are declared nowhere are most likely its own, and the library is the one mistake; and so it is with names that
/// stand in a text that could not be read, and with those of an instance of a template that came to nothing.
/// </summary>
internal static class UndefinedNames
{
    public static ImmutableArray<Diagnostic> Once(ImmutableArray<Diagnostic> found, ModuleSet modules, BoundPlaybook? playbook, bool lacksLibrary)
    {
        var symbols = playbook?.Symbols ?? SymbolTable.Empty;
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var told = ImmutableArray.CreateBuilder<Diagnostic>(found.Length);
        var unread = new Lazy<UnreadText>(() => UnreadText.Of(modules, lacksLibrary));
        foreach (var diagnostic in found)
        {
            if (MissingName.Of(diagnostic, symbols) is not { } missing) told.Add(diagnostic);
            else if (unread.Value.MayDeclare(missing) || IsLost(missing.Name, playbook)) continue;
            else if (first.TryAdd(missing.Mistake, told.Count)) told.Add(diagnostic);
            else told[first[missing.Mistake]] = told[first[missing.Mistake]].With(new RelatedLocation(diagnostic.Source, diagnostic.Span, "it is used here too"));
        }

        return told.DrainToImmutable();
    }

    // `morning.flash` comes of `apply morning { … }`, where that has a template.
    private static bool IsLost(string name, BoundPlaybook? playbook) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && playbook?.LostInstances.Contains(name[..dot]) == true;
}
