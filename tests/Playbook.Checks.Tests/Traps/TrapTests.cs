using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Checks.Tests.Traps;

/// <summary>
/// What users of other tools found out when it was too late, said as a playbook: each sample names the case and is told of it before anything is sent,
/// with the words that prove it; its mended twin is told of nothing.
/// </summary>
public sealed class TrapTests
{
    private const string Folder = "tests/Playbook.Checks.Tests/Traps";

    private static readonly ImmutableArray<(string Name, string Code, ImmutableArray<string> Words)> s_traps =
    [
        ("mautic_4761_three_a_week", "PB7104", ["the cap `weekly` makes touches wait up to 23 days", "`news`, asked for at 2026-04-03T11:00", "on_cap delay", "so much is asked for"]),
        ("mautic_10416_zero", "PB2117", ["count 0 per member per calendar day", "a cap of 0 would block every touch"]),
        ("mautic_6729_cap_of_one_cadence", "PB7111", ["gets 5 messages in the week from 2026-03-02", "`newsletter`: 2 of them", "`campaign`: 3 of them"]),
        ("mautic_1784_pressure", "PB7111", ["a member who is in every segment gets 5 messages in the week from 2026-03-02", "`new_in`: 1 of them", "`last_call`: 2 of them"]),
        ("mautic_1784_priority", "PB7103", ["`morning` never goes out", "first at 2026-03-02T09:00", "2026-03-02T12:00: `noon` takes the room"]),
        ("mautic_837_whose_clock", "PB2006", ["this `playbook` lacks its `timezone`"]),
        ("mautic_10170_offset", "PB3004", ["there is no time zone `UTC+2`"]),
        ("mautic_7665_hour_that_is_not", "PB7108", ["the slot of `news` at 2026-03-29T02:30 does not exist", "it goes out at 03:00"]),
        ("mautic_15834_unsubscribed", "PB7524", ["`news` goes to members of `quiet` who asked not to be disturbed", "send message to quiet"]),
        ("mautic_6445_live_edit", "PB3140", ["`regulars` is still a stage of `way`: its members stay in it", "stage regulars = start"]),
        ("saleor_17453_free", "PB7202", ["an order of 1 `skirt` pays nothing by `voucher`, `promotion`, in this order"]),
        ("v2board_408_nested_coupons", "PB7201", ["pays 16.00 CNY by `first`, `second`, in this order", "it costs 25.00 CNY"]),
        ("reaction_6823_either_way_round", "PB7201", ["pays 13.00 CNY by `voucher`, `promotion`, in this order", "it costs 25.00 CNY"]),
        ("growthbook_1150_never_reached", "PB3131", ["after `start`, `everyone` takes everyone whom `regulars` is meant for"]),
        ("growthbook_4501_contradictory", "PB7401", ["nobody is in `both`: `country == US` and `country == CA` contradict each other"]),
        ("growthbook_4508_holdout", "PB9108", ["the holdout withholds nothing", "holdout 10% of members"]),
        ("growthbook_6279_last_one_wins", "PB2003", ["a second segment is called `quiet`"]),
        ("medusa_15396_silent_skip", "PB7207", ["one use of `promotion` costs 40.00 CNY, more than the budget of 30.00 CNY: it is never given"]),
        ("medusa_15960_whose_limit", "PB2105", ["after `1` it expects `per member per …` or `per member in total`"]),
        ("ten_and_then_fifteen", "PB7106", ["a member of `quiet` gets two offers on the same thing 8 minutes apart: `ten` at 2026-03-10T11:00 and `fifteen` at 2026-03-10T11:08"]),
        ("at_entry_or_at_send", "PB7451", ["`news`, asked for at 2026-03-03T11:00, waits until 2026-03-09T", "does not say when `quiet` is asked", "it waits for this cap"]),
        ("countdown_that_rolls", "PB7522", ["the countdown of `promotion` runs out on 2026-03-02 12:00, and it is back at the same price on 2026-03-02 14:00"]),
        ("crmeb_virtual_members", "PB7521", ["`virtual_buyer`", "nobody shows members, orders or teams that do not exist"]),
    ];

    public static TheoryData<string> Names => [.. s_traps.Select(trap => trap.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Trap_is_told_with_the_words_that_prove_it(string name)
    {
        var (_, code, words) = s_traps.Single(trap => trap.Name == name);
        var source = Samples.Read($"{Folder}/{name}.playbook");
        Assert.StartsWith("// ", source.Text, StringComparison.Ordinal);
        var found = Assert.Single(Findings(source), finding => finding.Code == code);
        var said = DiagnosticText.Render(found);
        Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
        Assert.NotEmpty(found.Hint);
        if (found.Fixes is [var fix, ..]) Assert.DoesNotContain(Findings(new SourceText(source.Path, fix.ApplyTo(source.Text))), finding => finding.Code == code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mended_twin_is_told_of_nothing(string name)
    {
        var code = s_traps.Single(trap => trap.Name == name).Code;
        Assert.Empty(Findings(Samples.Read($"{Folder}/{name}.mended.playbook")).Where(finding => finding.Code == code || finding.Severity != Severity.Info).Select(DiagnosticText.Render));
    }

    [Fact]
    public void Every_sample_has_its_row() => Assert.Equal(
        s_traps.Select(trap => trap.Name).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Samples.Root, Folder), "*.mended.playbook").Select(path => Path.GetFileName(path)[..^".mended.playbook".Length]).Order(StringComparer.Ordinal));

    private static ImmutableArray<Diagnostic> Findings(SourceText source)
    {
        var compilation = Compilation.Create(source, "test");
        return [.. compilation.Diagnostics, .. PlaybookChecks.Run(compilation)];
    }
}
