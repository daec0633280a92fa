using System.Diagnostics;

namespace Playbook.Simulation.Tests.Kernels.Conditions;

/// <summary>The tests of leaves and evaluators once more, in processes that are told to know no wide vectors: all widths equal the reference, and so each other.</summary>
public class WidthTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Narrower_vectors_and_none_give_the_same_bits(string without)
    {
        var library = typeof(WidthTests).Assembly.Location;
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet") start.ArgumentList.Add(library);
        foreach (var test in new[] { typeof(BlockLeafTests), typeof(EvaluatorAgreementTests) })
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(test.FullName!);
        }

        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment[without] = "0";
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0 && said.Contains("Failed: 0", StringComparison.Ordinal), said + await errors);
    }
}
