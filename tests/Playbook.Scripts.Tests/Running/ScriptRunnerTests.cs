using Playbook.Compiler;
using Playbook.Diagnostics;
using Playbook.Scripts.Contract;
using Playbook.Scripts.Hosting;
using Playbook.Scripts.Running;
using Playbook.Scripts.Tests.Compiling;
using Playbook.Scripts.Views;
using Playbook.Testing.Compiling;

namespace Playbook.Scripts.Tests.Running;

/// <summary>Scripts in processes of their own: what they find, and how they are stopped.</summary>
public sealed class ScriptRunnerTests : IDisposable
{
    private const string Good = "from offer in campaign.Offers where offer.Limits.Count > 0 select new Finding(offer, $\"{offer.Name} has {offer.Limits.Count}\")";

    private readonly Folder _folder = new();

    private ScriptCache Cache => ScriptCache.In(_folder.Path);

    private static Campaign Shop { get; } = CampaignView.Of(Compilation.Create(Samples.Read("playbooks/flower-shop/main.playbook"), "test").Plan!.Plan);

    /// <summary>Each is stopped by its own limit, and the script beside them finds what it finds.</summary>
    [Fact]
    public void Bad_scripts_are_stopped_and_take_nothing_along()
    {
        (string Script, string Code, string Said)[] bad =
        [
            ("from a in Enumerable.Range(0, 2000000000) from b in Enumerable.Range(0, 2000000000) where a + b < 0 select new Finding(campaign, \"\")", "PB7659", "it ran for more than 4 s"),
            ("Enumerable.Repeat(new Finding(campaign, \"\"), 2000000000).Where(finding => finding.Message == \"x\")", "PB7659", "it ran for more than 4 s"),
            ("Enumerable.Range(0, 2000000000).ToList().Select(number => new Finding(campaign, \"\"))", "PB7659", "it needed more than 200 MiB of memory"),
            ("Enumerable.Range(0, 40).Aggregate(\"xx\", (text, number) => text + text).Select(letter => new Finding(campaign, \"\"))", "PB7659", "it needed more than 200 MiB of memory"),
            ("Enumerable.Range(0, 30000).Aggregate(campaign.Offers.Take(9), (before, number) => before.Where(offer => offer.Name != \"\").DefaultIfEmpty()).Select(offer => new Finding(offer, \"\"))", "PB7659", "its calls went deeper than 1 MiB of stack"),
            ("Enumerable.Range(0, 2000).Select(number => new Finding(campaign, number.ToString()))", "PB7659", "it came to more than 1000 findings"),
            ("campaign.Goals.Take(0).Select(goal => new Finding(goal, \"\")).Append(new Finding(campaign.Offers.First(offer => offer.Name == \"none\"), \"\"))", "PB7660", "InvalidOperationException"),
            ("from offer in campaign.Offers select new Finding(offer, Environment.NewLine)", "PB7657", "System.Environment.NewLine"),
            ("while (true) { }", "PB7656", "while"),
        ];
        var verdicts = Run([.. bad.Select(script => script.Script), Good]);
        AssertGood(verdicts[^1]);
        for (var index = 0; index < bad.Length; index++)
        {
            var problem = verdicts[index].Problems[0];
            Assert.Equal((bad[index].Code, $"script{index}.csx"), (problem.Code, problem.Source.Path));
            Assert.Contains(bad[index].Said, problem.Message, StringComparison.Ordinal);
            Assert.Empty(verdicts[index].Findings);
        }
    }

    [Fact]
    public void Script_of_too_much_text_is_not_even_started() =>
        Assert.Contains("64 KiB", Run("null // " + new string('x', 70_000))[0].Problems[0].Message, StringComparison.Ordinal);

    /// <summary>The compiler guards its own depth, and its process is not ours.</summary>
    [Fact]
    public void Script_that_is_nested_too_deep_is_refused() => Assert.NotEmpty(Run($"{new string('(', 30_000)}null{new string(')', 30_000)}")[0].Problems);

    [Fact]
    public void Second_run_takes_the_compiled_form_from_before()
    {
        AssertGood(Run(Good)[0]);
        var name = ScriptCache.NameOf(Good);
        var kept = Cache.TryRead(name);
        Assert.NotNull(kept);
        var process = new ScriptProcess(ScriptExecutable.Find(), ScriptLimits.Default);
        var outcome = process.Run(new ScriptRequest("this is not compiled", kept, [Shop]), CancellationToken.None);
        Assert.Null(outcome.Assembly);
        Assert.NotEmpty(outcome.Findings!.Value[0]);
        AssertGood(Run(Good)[0]);
    }

    [Fact]
    public void Compiled_form_that_somebody_changed_is_not_looked_at()
    {
        Run(Good);
        var file = Cache.FileOf(ScriptCache.NameOf(Good));
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        Assert.Null(Cache.TryRead(ScriptCache.NameOf(Good)));
        AssertGood(Run(Good)[0]);
        Assert.NotNull(Cache.TryRead(ScriptCache.NameOf(Good)));
    }

    [Fact]
    public void Compiled_form_of_another_script_does_not_take_its_name()
    {
        const string other = "campaign.Offers.Select(offer => new Finding(offer, \"other\"))";
        Run(Good, other);
        File.Copy(Cache.FileOf(ScriptCache.NameOf(other)), Cache.FileOf(ScriptCache.NameOf(Good)), overwrite: true);
        AssertGood(Run(Good)[0]);
    }

    /// <summary>Even under the right seal, what was kept goes through the last gate before it is loaded.</summary>
    [Fact]
    public void Compiled_form_under_the_right_seal_is_held_against_the_list_again()
    {
        Cache.Write(ScriptCache.NameOf(Good), [.. Emitted.Of("public static class Script { public static object Find(object campaign) { System.IO.File.Delete(\"x\"); return null; } }")]);
        var problem = Assert.Single(Run(Good)[0].Problems);
        Assert.Equal("PB7658", problem.Code);
        Assert.Contains("System.IO.File", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_is_for_its_user_alone()
    {
        Run(Good);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, "key", "scripts.key")));
    }

    [Fact]
    public void Folder_that_cannot_be_written_costs_a_compilation_and_nothing_else()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "file"), string.Empty);
        AssertGood(new ScriptRunner(ScriptCache.In(Path.Combine(_folder.Path, "file")), ScriptLimits.Default).Run([Source(Good, 0)], [Shop], CancellationToken.None)[0]);
    }

    [Fact]
    public void Message_is_one_line_of_plain_text()
    {
        var finding = Run("campaign.Offers.Take(1).Select(offer => new Finding(offer, \"a\\u001b[2J\\nb\\u202e\" + string.Join(\"\", Enumerable.Repeat(\"x\", 900)), \"c\\r\\nd\"))")[0].Findings[0][0];
        Assert.StartsWith("a [2J b ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(ScriptLimits.MessageLength, finding.Message.Length);
        Assert.Equal("c  d", finding.Because);
    }

    [Fact]
    public void Program_that_cannot_be_started_is_said()
    {
        var outcome = new ScriptProcess(new ScriptExecutable(Path.Combine(_folder.Path, "none"), []), ScriptLimits.Default).Run(new ScriptRequest(Good, null, [Shop]), CancellationToken.None);
        Assert.Equal(StopReason.NoAnswer, outcome.Stop!.Reason);
    }

    /// <summary>The children are told by the folder that each works in, which is made for it.</summary>
    [Fact]
    public async Task Interruption_ends_the_process_of_a_script()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what runs where is read from /proc");
        const string Endless = "from a in Enumerable.Range(0, 2000000000) from b in Enumerable.Range(0, 2000000000) where a + b < 0 select new Finding(campaign, \"\")";
        using var interruption = new CancellationTokenSource();
        var before = Children();
        var run = Task.Run(() => new ScriptRunner(Cache, new ScriptLimits { RunTime = TimeSpan.FromMinutes(5) }).Run([Source(Endless, 0)], [Shop], interruption.Token), CancellationToken.None);
        HashSet<int> started;
        while ((started = [.. Children().Except(before)]).Count == 0 && !run.IsCompleted) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.NotEmpty(started);
        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(Children().Intersect(started));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The processes that work in a folder of a script and that this process started.</summary>
    private static HashSet<int> Children() =>
        [.. Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Where(name => name.All(char.IsAsciiDigit)).Select(int.Parse).Where(IsOurs)];

    private static bool IsOurs(int process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/cwd").LinkTarget?.Contains("playbook-script-", StringComparison.Ordinal) == true
                && File.ReadLines($"/proc/{process}/status").Contains($"PPid:\t{Environment.ProcessId}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is gone, or somebody else's.
            return false;
        }
    }

    private static void AssertGood(ScriptVerdict verdict)
    {
        Assert.Empty(verdict.Problems);
        Assert.Equal(["offer friday_bunch: friday_bunch has 1"], verdict.Findings[0].Where(finding => finding.Name == "friday_bunch").Select(finding => $"{finding.Kind} {finding.Name}: {finding.Message}"));
    }

    private static SourceText Source(string text, int index) => new($"script{index}.csx", text);

    private System.Collections.Immutable.ImmutableArray<ScriptVerdict> Run(params string[] scripts) =>
        new ScriptRunner(Cache, new ScriptLimits { RunTime = TimeSpan.FromSeconds(4), HeapMegabytes = 200 }).Run([.. scripts.Select(Source)], [Shop], CancellationToken.None);
}
