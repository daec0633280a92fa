using Playbook.Plan.Json;
using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Plan_is_written_to_standard_output_and_reads_back()
    {
        var run = CliRun.Of("plan", _folder.Playbook());
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(run.Out, PlanJson.Write(PlanJson.Read("plan.json", run.Out).Document!));
    }

    [Fact]
    public void Plan_is_written_to_a_file()
    {
        var run = CliRun.Of("plan", _folder.Playbook(), "-o", _folder["plan.json"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("playbook.plan/1", _folder.ReadBack("plan.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_write_no_file()
    {
        var run = CliRun.Of("plan", _folder.Write("bad.playbook", "playbook x {"), "-o", _folder["plan.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(_folder["plan.json"]));
    }

    [Fact]
    public void Output_that_cannot_be_written_exits_with_two()
    {
        var run = CliRun.Of("plan", _folder.Playbook(), "-o", _folder["no/such/plan.json"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PB1109", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of("plan", _folder["shop"], "-o", _folder.Root).ExitCode);
    }

    [Fact]
    public void Interruption_leaves_no_file_and_the_old_one_as_it_was()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var shop = _folder.Playbook();
        _folder.Write("plan.json", "old");
        var run = CliRun.Of(["plan", shop, "-o", _folder["plan.json"]], string.Empty, cancelled.Token);
        Assert.Equal(130, run.ExitCode);
        Assert.Equal("old", _folder.ReadBack("plan.json"));
        Assert.Equal(["plan.json", "shop"], Directory.EnumerateFileSystemEntries(_folder.Root).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Kernels_of_the_segments_are_shown_in_the_words_of_the_playbook()
    {
        var run = CliRun.Of("plan", Path.Combine(Samples.Root, "playbooks/bbk-store-groups"), "--emit", "kernel");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("for (var first = 0; first < count; first += 64)", run.Out, StringComparison.Ordinal);
        Assert.Contains("// cadence ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_that_asks_nothing_of_members_says_so()
    {
        var still = _folder.Write("still.playbook", """
            playbook still {
              currency CNY
              timezone Asia/Shanghai
              period 2026-01-01 .. 2026-01-31
              population {
                shoppers 900 in total
                members_at_start 0 members
                persona family { share 100% of shoppers; purchase_interval 9d; order_value 86 CNY cv 40% }
              }
              product rice { list_price 40 CNY }
            }
            """);
        var run = CliRun.Of("plan", still, "--emit", "kernel");
        Assert.Equal((0, "// The plan asks nothing of members: its cadences post to groups.\n"), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("playbooks/flower-shop/main.playbook", "// cadence come_back, to quiet: since_last_order > 30d and not do_not_disturb")]
    [InlineData("playbooks/knowledge-course/main.playbook", "// forbid ")]
    public void Each_condition_is_headed_by_whose_it_is(string sample, string heading) =>
        Assert.Contains(heading, CliRun.Of("plan", Path.Combine(Samples.Root, sample), "--emit", "kernel").Out, StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();
}
