using System.Collections.Concurrent;
using System.Collections.Immutable;
using Playbook.Checks.Diagnostics;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Checks.Compliance;

/// <summary>The packs that <c>comply_with</c> may name: those built in, by name, and a team's own beside its playbook, by a path that ends in <c>.pack.yaml</c>.</summary>
/// <param name="loader">Finds a team's own; null means that there are none.</param>
public sealed class RulePackLibrary(IModuleLoader? loader)
{
    private const string Folder = "packs/";
    private const string Prefix = "compliance/";
    private const string Ending = ".pack.yaml";

    private static readonly ConcurrentDictionary<string, RulePack> s_builtIn = new(StringComparer.Ordinal);

    public static RulePackLibrary BuiltIn { get; } = new(null);

    /// <summary>The names of those built in.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(RulePackLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Prefix + name[Folder.Length..^Ending.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The pack that a clause names; null where it cannot be had, which is said at the clause or in the pack.</summary>
    /// <param name="name">As the clause has it.</param>
    /// <param name="span">Of the clause.</param>
    /// <param name="diagnostics">Of the playbook.</param>
    public RulePack? Find(string name, TextSpan span, DiagnosticBag diagnostics)
    {
        if (Names.Contains(name)) return s_builtIn.GetOrAdd(name, ReadBuiltIn);
        if (!name.EndsWith(Ending, StringComparison.Ordinal))
        {
            Unknown(name, span, diagnostics, "no pack of that name is built in");
            return null;
        }

        switch (loader?.Load(name, diagnostics.Source.Locate(span).File))
        {
            case ModuleResult.Found { Source: var source }: return Read(name, source, diagnostics);
            case ModuleResult.Outside: Unknown(name, span, diagnostics, "the path leaves the project"); break;
            case ModuleResult.Unreadable { Reason: var reason }: Unknown(name, span, diagnostics, reason); break;
            default: Unknown(name, span, diagnostics, "there is no such file"); break;
        }

        return null;
    }

    private static void Unknown(string name, TextSpan span, DiagnosticBag diagnostics, Phrase why)
    {
        var problem = Diagnostic.Create(ComplianceDiagnostics.PackUnknown, diagnostics.Source, span, name, why, Phrase.List(Names.Select(known => Phrase.Of($"`{known}`"))));
        diagnostics.AddOnce(Meant(name) is { } meant && Place(name, span, diagnostics.Source) is { } place ? problem.With(Fix.Respell($"did you mean `{meant}`?", place, meant)) : problem);
    }

    /// <summary>The pack built in whose name is nearest, with or without what all begin with; null where none is near.</summary>
    private static string? Meant(string name) =>
        Spellchecker.Nearest(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name, Names.Select(known => known[Prefix.Length..])) is { } near ? Prefix + near : null;

    /// <summary>Where the name itself stands in a clause; null where it is written in another way.</summary>
    private static TextSpan? Place(string name, TextSpan clause, SourceText source) =>
        source.ToString(clause).IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(clause.Start + at, name.Length) : null;

    private static RulePack? Read(string name, SourceText source, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag(source);
        var pack = RulePackReader.Read(name, found);
        foreach (var problem in found.ToImmutable()) diagnostics.AddOnce(problem);
        return pack;
    }

    private static RulePack ReadBuiltIn(string name)
    {
        var file = $"{name[Prefix.Length..]}{Ending}";
        using var reader = new StreamReader(typeof(RulePackLibrary).Assembly.GetManifestResourceStream(Folder + file)!);
        var found = new DiagnosticBag(new SourceText(file, reader.ReadToEnd()));
        return RulePackReader.Read(name, found) ?? throw new InvalidOperationException($"A built-in pack is wrong: {string.Join("; ", found.ToImmutable())}");
    }
}
