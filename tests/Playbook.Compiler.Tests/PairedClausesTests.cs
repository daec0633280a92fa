using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests;

/// <summary>Clauses that are read over, or say half of something: one diagnostic each, none where they are right.</summary>
public class PairedClausesTests
{
    private const string Rice = "product rice { list_price 40 CNY }\nsegment everybody = everyone\ncadence tell { every Fri at 12:00; send deal to everybody }\n";
    private const string Club = "group club { capacity 500 members; on_full open_another; role owner { count 1 per group } }\n";
    private const string Twenty = "offer twenty { kind coupon; amount 20 CNY; min_spend 88 CNY; valid 7d after issue; issue 100 in total }\n";

    [Theory]
    [InlineData(Rice + "offer deal { kind percentage; product rice; price 30 CNY; rounding down to 1 CNY }", "PB3117", "rounding")]
    [InlineData(Rice + "offer deal { kind percentage; product rice; price 15% off list_price; rounding down to 1 CNY }", "", "")]
    [InlineData(Rice + "offer deal { kind amount_off; product rice; amount 5 CNY off list_price; rounding down to 1 CNY }", "PB5102", "rounding")]
    [InlineData("fulfilment next { cutoff 23:00; on_full next_day }", "PB3117", "on_full")]
    [InlineData("fulfilment next { cutoff 23:00; capacity 400 parcels in total per day; on_full next_day }", "", "")]
    [InlineData("referral bring { ask invite; reward none; depth 1 level; on_spent stop }", "PB3117", "on_spent")]
    [InlineData("referral bring { ask invite; reward none; depth 1 level; budget 9 CNY per calendar month }", "PB3125", "budget")]
    [InlineData(Twenty + "referral bring { ask invite; reward twenty to sharer; depth 1 level }", "PB3125", "reward")]
    [InlineData(Twenty + "referral bring { ask invite; reward twenty to sharer; counts 1 order; depth 1 level }", "", "")]
    [InlineData(Club + "segment everybody = everyone\ncadence tell { every Fri at 12:00; post content in club; evaluate at_entry }", "PB3117", "evaluate")]
    [InlineData("segment everybody = everyone\ncadence tell { every Fri at 12:00; send message to everybody; priority 2 }", "PB3117", "priority")]
    [InlineData(Club + "recruit till { into club; tier first { joins 1 .. in total; pay 1 CNY per join } }", "PB3125", "tier")]
    [InlineData(Club + "recruit till { into club; pays cashier; tier first { joins 1 .. in total; pay 1 CNY per join } }", "", "")]
    [InlineData("group club { capacity 500 members; on_full open_another; rule calm { trigger advert; steps warn 3d, silence 1d, remove } }", "PB3117", "3d")]
    [InlineData("group club { capacity 500 members; on_full open_another; rule calm { trigger advert; steps warn, silence 1d, remove 5d } }", "PB3117", "5d")]
    [InlineData("group club { capacity 500 members; on_full open_another; rule calm { trigger advert; steps warn, silence, remove } }", "PB6130", "silence")]
    [InlineData(Twenty + "journey back { stage tempt { enter in_group; send twenty; lasts 36h } }", "PB3125", "send")]
    [InlineData("journey back { stage tempt { enter in_group; message \"hello\"; lasts 36h } }", "PB3117", "message")]
    [InlineData("journey back { stage tempt { enter in_group; send message; message \"hello\"; lasts 36h } }", "", "")]
    public void Clause_beside_its_half_is_clean_and_alone_is_one_error(string fragment, string code, string at)
    {
        var source = new SourceText("example.playbook", ExampleHost.Wrap(fragment + "\n"));
        var errors = Compilation.Create(source, "test").Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (code.Length == 0) Assert.Empty(errors.Select(DiagnosticText.Render));
        else Assert.Equal((code, at), (Assert.Single(errors).Code, source.ToString(errors[0].Span)));
    }

    [Theory]
    [InlineData("kind events; brings 40 members per inviter; dates 2026-04-12", "PB6129", "40 members per inviter")]
    [InlineData("kind invitations; brings 2 members per event", "PB6129", "2 members per event")]
    [InlineData("kind takeover; from \"a\"; size 9 members; brings 2 members per event", "PB3117", "brings")]
    [InlineData("kind seed; size 9 members; keeps rules", "PB3117", "keeps")]
    [InlineData("kind invitations; brings 2 members per inviter; dates 2026-04-12", "PB3117", "dates")]
    [InlineData("kind events; brings 2 members per event; dates 2026-04-12; by owner", "PB3117", "by")]
    [InlineData("from \"a\"; size 9 members; dates 2026-04-12", "PB3117", "dates")]
    [InlineData("kind invitations; brings 2 members per inviter", "", "")]
    [InlineData("kind seed; from \"a\"; size 9 members", "", "")]
    public void Origin_says_what_goes_with_its_kind(string clauses, string code, string at) =>
        Clause_beside_its_half_is_clean_and_alone_is_one_error($"{Club}origin people {{ {clauses}; into club }}", code, at);

    [Theory]
    [InlineData("due 30min after join", "30min", "1d")]
    [InlineData("due 12h after join", "12h", "1d")]
    [InlineData("due 36h after last order", "36h", "2d")]
    [InlineData("due 36h before expiry of twenty", "36h", "2d")]
    [InlineData("due 48h after join", "", "")]
    [InlineData("due 1w after join", "", "")]
    public void Due_counts_whole_days(string due, string at, string whole) =>
        CheckDays($"{Twenty}segment everybody = everyone\ncadence tell {{ {due}; at 11:00; send twenty to everybody }}\n", at, whole);

    [Theory]
    [InlineData("lasts 36h", "36h", "2d")]
    [InlineData("done active_rate(group, 7d) >= 25%; timeout 12h; on_timeout review", "12h", "1d")]
    [InlineData("lasts 24h", "", "")]
    public void Phase_counts_whole_days(string timing, string at, string whole) => CheckDays($"{Club}phase warm {{ {timing}; allow content }}\n", at, whole);

    private static void CheckDays(string fragment, string at, string whole)
    {
        var source = new SourceText("example.playbook", ExampleHost.Wrap(fragment));
        var errors = Compilation.Create(source, "test").Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (at.Length == 0)
        {
            Assert.Empty(errors.Select(DiagnosticText.Render));
            return;
        }

        Assert.Equal(("PB2115", at), (Assert.Single(errors).Code, source.ToString(errors[0].Span)));
        var mended = new SourceText("example.playbook", Assert.Single(errors[0].Fixes).ApplyTo(source.Text));
        Assert.Contains($" {whole}", mended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Compilation.Create(mended, "test").Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }
}
