using Playbook.Testing.Compiling;

namespace Playbook.Cli.Tests.Output;

public class DeviceOutputTests
{
    [Fact]
    public void Output_to_a_device_leaves_it_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices are told apart on Linux");
        var link = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.CreateSymbolicLink(link, "/dev/null");
        try
        {
            // By a link: were the device replaced after all, it would be the link that is lost.
            Assert.Equal(0, CliRun.Of("plan", Path.Combine(Samples.Root, "playbooks", "flower-shop"), "-o", link).ExitCode);
            Assert.Equal("/dev/null", new FileInfo(link).LinkTarget);
        }
        finally
        {
            File.Delete(link);
        }
    }
}
