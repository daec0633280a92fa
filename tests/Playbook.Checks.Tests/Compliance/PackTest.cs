using System.Collections.Immutable;
using Playbook.Compiler;
using Playbook.Compiler.Modules;
using Playbook.Diagnostics;

namespace Playbook.Checks.Tests.Compliance;

/// <summary>A small shop that complies with one pack, and whatever a test adds to it.</summary>
internal static class PackTest
{
    private const string OwnPack = "ours.pack.yaml";

    /// <summary>The findings of one code about the shop with more lines in it.</summary>
    public static ImmutableArray<Diagnostic> Of(string code, string pack, string more, string group = "capacity 300 members") => CheckTest.Of(code, Text(pack, more, group));

    /// <summary>All findings about the shop when the team's own pack has this text.</summary>
    public static ImmutableArray<Diagnostic> WithOwn(string packText, string more = "", string asOf = "2026-01-01")
    {
        var compilation = Compilation.Create(new SourceText("test.playbook", Text(OwnPack, more, "capacity 300 members").Replace("2026-01-01\n", asOf + "\n", StringComparison.Ordinal)), "test");
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return PlaybookChecks.Run(compilation, new OneFile(OwnPack, packText));
    }

    public static string Text(string pack, string more, string group) =>
        $$"""
        playbook shop {
          currency CNY
          timezone Asia/Shanghai
          period 2026-03-02 .. 2026-05-31
          channel {{(pack.EndsWith("wechat", StringComparison.Ordinal) ? "wechat_group" : "wecom_group")}}
          comply_with "{{pack}}" as_of 2026-01-01
          population { stores 2; shoppers 900_000 in total; members_at_start 0 members; persona p { share 100% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40%; price_sensitivity high } }
          product rice { list_price 40 CNY; gross_margin 30% of list_price }
          segment quiet = since_last_order > 30d and not do_not_disturb
          segment everyone = since_last_order > 30d
          group circle { kind shopping; value "真实的优惠"; {{group}}; on_full open_another }
          offer coupon_20 { kind coupon; amount 20 CNY; min_spend 88 CNY; valid 7d after issue; issue 20_000 in total }
          holdout 10% of groups
          {{more}}
        }

        """;

    private sealed class OneFile(string path, string text) : IModuleLoader
    {
        public ModuleResult Load(string asked, SourceText from) => asked == path ? new ModuleResult.Found(new SourceText(path, text)) : new ModuleResult.Missing();
    }
}
