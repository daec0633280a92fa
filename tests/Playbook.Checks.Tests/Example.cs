using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests;

/// <summary>Parts of playbooks that several tests state.</summary>
internal static class Example
{
    public const string Group = "group store_group {\n  capacity 500 members\n  on_full open_another\n}\n";

    public const string Rice = "product rice {\n  list_price 40 CNY\n  gross_margin 20% of list_price\n}\n";

    /// <summary>A post of an offer each Monday.</summary>
    public static string Post(string offer, string when = "every Mon at 11:00") => $"cadence post_{offer} {{\n  {when}\n  post {offer} in store_group\n  message \"hello\"\n}}\n";

    /// <summary>The findings of one code about a fragment of a playbook.</summary>
    public static ImmutableArray<Diagnostic> Of(string code, string fragment) => CheckTest.Of(code, ExampleHost.Wrap(fragment));
}
