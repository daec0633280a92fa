using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Checks.Fixes;

/// <summary>
/// Applies the first safe fix of each diagnostic that does not overlap another, and again until nothing changes; what is a suggestion is left to people. Fixes that together make an error that was not
/// there are tried one by one, and those that make one alone are left out.
/// </summary>
public static class FixLoop
{
    private const int MostRounds = 10;

    /// <param name="check">What is wrong with the playbook when files have these texts.</param>
    /// <param name="cancellation">Ends it between two rounds.</param>
    public static FixResult Run(Func<EditedFiles, ImmutableArray<Diagnostic>> check, CancellationToken cancellation)
    {
        var (files, left, originals) = (EditedFiles.None, check(EditedFiles.None), new Dictionary<string, SourceText>(StringComparer.Ordinal));
        var (errors, applied) = (Errors(left), 0);
        for (var round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var chosen = Choose(left);
            foreach (var (source, _) in chosen) originals.TryAdd(source.Path, source);
            if (Try(chosen) is { } all) (files, left, applied) = (all.Files, all.Left, applied + chosen.Length);
            else if (OneByOne(chosen) is { } some) (files, left, applied) = (some.Files, some.Left, applied + some.Applied);
            else break;
        }

        return new FixResult(files, left, applied, [.. files.Texts.Where(file => originals[file.Key].Text != file.Value).Select(file => new FixedFile(originals[file.Key], file.Value))]);

        (EditedFiles Files, ImmutableArray<Diagnostic> Left)? Try(ImmutableArray<(SourceText Source, Fix Fix)> fixes)
        {
            var edited = files;
            foreach (var file in fixes.GroupBy(fix => fix.Source.Path, StringComparer.Ordinal))
                edited = edited.With(file.Key, new Fix("fixes", [.. file.SelectMany(fix => fix.Fix.Edits)]).ApplyTo(file.First().Source.Text));
            if (fixes.All(fix => edited.Texts[fix.Source.Path] == fix.Source.Text)) return null;
            var after = check(edited);
            return Errors(after).All(error => error.Value <= errors.GetValueOrDefault(error.Key)) ? (edited, after) : null;
        }

        // Each alone first: the largest set that is sound is not looked for, the first sound one is.
        (EditedFiles Files, ImmutableArray<Diagnostic> Left, int Applied)? OneByOne(ImmutableArray<(SourceText Source, Fix Fix)> fixes)
        {
            ImmutableArray<(SourceText, Fix)> kept = [];
            (EditedFiles Files, ImmutableArray<Diagnostic> Left)? best = null;
            foreach (var fix in fixes)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Try(kept.Add(fix)) is not { } better) continue;
                (kept, best) = (kept.Add(fix), better);
            }

            return best is { } sound ? (sound.Files, sound.Left, kept.Length) : null;
        }
    }

    private static ImmutableArray<(SourceText Source, Fix Fix)> Choose(ImmutableArray<Diagnostic> diagnostics)
    {
        var chosen = ImmutableArray.CreateBuilder<(SourceText Source, Fix Fix)>();
        var taken = new List<(string Path, TextSpan Span)>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe && !fix.Edits.IsEmpty) is not { } fix) continue;
            if (fix.Edits.Any(edit => taken.Exists(other => other.Path == diagnostic.Source.Path && Touch(other.Span, edit.Span)))) continue;
            taken.AddRange(fix.Edits.Select(edit => (diagnostic.Source.Path, edit.Span)));
            chosen.Add((diagnostic.Source, fix));
        }

        return chosen.ToImmutable();
    }

    /// <summary>Two insertions at one place touch as well: their order would be a guess.</summary>
    private static bool Touch(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static Dictionary<(string Code, string Path, string Message), int> Errors(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Where(diagnostic => diagnostic.Severity == Severity.Error).CountBy(diagnostic => (diagnostic.Code, diagnostic.Source.Path, diagnostic.Message)).ToDictionary();
}
