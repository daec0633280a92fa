namespace Playbook.Cli.Tests.Commands;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Two_spellings_of_one_plan_do_not_differ()
    {
        _folder.Playbook("a/shop");
        _folder.Playbook("b/shop", "--yaml");
        var run = CliRun.Of("diff", _folder["a/shop"], _folder["b/shop"], "--exit-code");
        Assert.Equal((0, "no difference: the two plans say the same\n", string.Empty), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void Changed_price_is_told_and_may_fail()
    {
        var shop = Path.Combine(_folder.Playbook(), "main.playbook");
        var plan = _folder["plan.json"];
        CliRun.Of("plan", shop, "-o", plan);
        _folder.Write("shop/main.playbook", _folder.ReadBack("shop/main.playbook").Replace("15% off", "20% off", StringComparison.Ordinal));
        var run = CliRun.Of("diff", plan, shop);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("price.off_list_price.discount: 15% → 20%", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, CliRun.Of("diff", plan, shop, "--exit-code").ExitCode);
    }

    [Fact]
    public void Corrupt_plan_is_one_diagnostic()
    {
        var run = CliRun.Of("diff", _folder.Write("a.json", "{ \"schema\": "), _folder.Playbook());
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains("a.json:1:13: error PB1121", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
