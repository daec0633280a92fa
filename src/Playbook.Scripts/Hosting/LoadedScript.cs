using System.Collections.Immutable;
using System.Runtime.Loader;
using Playbook.Scripts.Compiling;
using Playbook.Scripts.Contract;

namespace Playbook.Scripts.Hosting;

/// <summary>Loads the compiled form into a context of its own and asks it.</summary>
internal static class LoadedScript
{
    /// <summary>The findings by campaign, in order; null where there are too many.</summary>
    public static ImmutableArray<ImmutableArray<ScriptFinding>>? Run(ImmutableArray<byte> assembly, ImmutableArray<Campaign> campaigns)
    {
        var context = new AssemblyLoadContext("script", isCollectible: true);
        try
        {
            using var stream = new MemoryStream([.. assembly]);
            var method = context.LoadFromStream(stream).GetType(ScriptForm.TypeName, throwOnError: true)!.GetMethod(ScriptForm.MethodName)!;
            var find = method.CreateDelegate<Func<Campaign, IEnumerable<Finding>>>();
            var found = ImmutableArray.CreateBuilder<ImmutableArray<ScriptFinding>>();
            var left = ScriptLimits.Findings;
            foreach (var campaign in campaigns)
            {
                var findings = find(campaign).Take(left + 1).Select(Plain).ToList();
                if ((left -= findings.Count) < 0) return null;
                found.Add([.. findings.OrderBy(finding => finding.Kind, StringComparer.Ordinal).ThenBy(finding => finding.Name, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)]);
            }

            return found.ToImmutable();
        }
        finally
        {
            context.Unload();
        }
    }

    private static ScriptFinding Plain(Finding finding) => new(
        finding.Item.Kind, finding.Item.Name, PlainText.Of(finding.Message), finding.Because is { } because ? PlainText.Of(because) : null);
}
