using System.Security.Cryptography;
using System.Text;
using Playbook.Checks.Severities;
using Playbook.Cli.Sources;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;
using Playbook.Scripts.Diagnostics;

namespace Playbook.Cli.Scripts;

/// <summary>Reads a listed script, within the project, and only hands it out if it is the text whose hash is listed.</summary>
internal static class ScriptFile
{
    public static SourceResult Read(ListedScript script, FileModules project, SourceText settings)
    {
        var loaded = project.Load(script.Path, settings);
        if (loaded is not ModuleResult.Found { Source: var source }) return Wrong(ScriptDiagnostics.NotReadable, script.PathSpan, script.Path, Why(loaded));
        var text = Encoding.UTF8.GetBytes(source.Text);
        var hash = Hash(text);
        return script.Hash == hash || script.Hash == Hash([.. Encoding.UTF8.Preamble, .. text]) ? new SourceResult(source, []) : Wrong(ScriptDiagnostics.OtherHash, script.HashSpan, script.Path, $"sha256:{hash}");

        SourceResult Wrong(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<Phrase> arguments) => new(null, [Diagnostic.Create(descriptor, settings, span, arguments)]);
    }

    /// <summary>The hash to list for a script of the project; null where it cannot be read.</summary>
    public static string? HashOf(string path, FileModules project, SourceText settings) =>
        project.Load(path, settings) is ModuleResult.Found { Source: var source } ? Hash(Encoding.UTF8.GetBytes(source.Text)) : null;

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    private static Phrase Why(ModuleResult result) => result switch
    {
        ModuleResult.Missing => "there is no such file",
        ModuleResult.Outside => "it lies outside of the project",
        ModuleResult.Unreadable unreadable => unreadable.Reason,
        _ => throw new InvalidOperationException($"No such result: {result.GetType().Name}."),
    };
}
