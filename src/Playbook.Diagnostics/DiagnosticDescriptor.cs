using System.Reflection;

namespace Playbook.Diagnostics;

/// <summary>
/// One kind of diagnostic. Its words (message, hint, why, how to fix, a bad and a good example) live in one Markdown page per
/// code, <c>PBnnnn.md</c>, embedded in the assembly of the phase that owns it and read when first needed.
/// </summary>
public sealed class DiagnosticDescriptor
{
    private readonly Lazy<DiagnosticPage> _page;

    public DiagnosticDescriptor(string code, Severity severity, Assembly owner)
    {
        Code = code;
        Severity = severity;
        Phrases = PhraseCatalogue.Of(owner);
        _page = new Lazy<DiagnosticPage>(() => DiagnosticPage.Load(code, owner));
    }

    /// <summary>The stable code, for instance <c>PB2107</c>.</summary>
    public string Code { get; }

    public Severity Severity { get; }

    /// <summary>Which argument names the rule or the script that found it, where one code speaks for many; null where the code says it all.</summary>
    public int? FinderArgument { get; init; }

    /// <summary>The version of the tool that brought it.</summary>
    public Version Since { get; init; } = First;

    /// <summary>The version that brought all that names no other.</summary>
    public static Version First { get; } = new(0, 1, 0);

    /// <summary>The phrases of the phase that owns it, in the other languages.</summary>
    public PhraseCatalogue Phrases { get; }

    public DiagnosticPage Page => _page.Value;

    /// <summary>The kebab-case name that stands beside the code.</summary>
    public string Name => Page.Name;

    public override string ToString() => Code;
}
