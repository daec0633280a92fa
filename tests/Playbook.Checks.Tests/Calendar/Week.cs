using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Calendar;

/// <summary>Campaigns of a few weeks for tests of the calendar: what a test does not say is as it is in the examples of pages.</summary>
internal static class Week
{
    private const string Around =
        """
        period 2026-03-02 .. 2026-04-26
        product rice {
          list_price 40 CNY
        }
        offer deal {
          kind percentage
          product rice
          price 25% off list_price
        }
        offer better {
          kind percentage
          product rice
          price 40% off list_price
        }
        segment quiet = since_last_order > 30d and not do_not_disturb
        segment lapsed = since_last_order > 60d and not do_not_disturb
        segment fresh = since_last_order <= 30d and not do_not_disturb
        segment nobody = not everyone
        group store_group {
          capacity 500 members
          on_full open_another
        }

        """;

    public static ImmutableArray<Diagnostic> Of(string code, string lines) => CheckTest.Of(code, ExampleHost.Wrap(Around + lines.ReplaceLineEndings("\n") + "\n"));

    public static string Post(string name, string every, string what = "content", string more = "") =>
        $"cadence {name} {{\n  {every}\n  post {what} in store_group\n{Line(more)}}}\n";

    public static string Send(string name, string when, string what = "message to quiet") =>
        $"cadence {name} {{\n  {when.Replace("; ", "\n  ", StringComparison.Ordinal)}\n  send {what}\n  evaluate at_send\n}}\n";

    public static string Cap(string name, string count, string policy, string more = "") => $"cap {name} {{\n  count {count}\n{Line(more)}  on_cap {policy}\n}}\n";

    public static string Quiet(string between, string policy) => $"quiet_hours {{\n  between {between}\n  on_quiet {policy}\n}}\n";

    private static string Line(string clause) => clause.Length == 0 ? string.Empty : $"  {clause}\n";
}
