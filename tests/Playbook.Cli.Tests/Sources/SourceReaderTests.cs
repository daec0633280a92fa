using System.Diagnostics;
using System.Text;

namespace Playbook.Cli.Tests.Sources;

public sealed class SourceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Missing_file_is_one_diagnostic() => Refused(_folder["nope.playbook"], "PB1101");

    [Fact]
    public void Folder_without_a_main_playbook_is_one_diagnostic() => Refused(_folder.Root, "PB1107");

    [Fact]
    public void Folder_with_two_main_playbooks_is_one_diagnostic()
    {
        _folder.Write("main.playbook", "");
        _folder.Write("main.playbook.yaml", "");
        Refused(_folder.Root, "PB1108");
    }

    [Fact]
    public void Main_playbook_that_is_a_folder_is_one_diagnostic()
    {
        Directory.CreateDirectory(_folder["main.playbook"]);
        Refused(_folder.Root, "PB1102");
    }

    [Fact]
    public void File_over_the_limit_is_one_diagnostic()
    {
        using (var stream = File.Create(_folder["big.playbook"])) stream.SetLength((16 * 1024 * 1024) + 1);
        Refused(_folder["big.playbook"], "PB1104");
    }

    [Fact]
    public void Text_that_is_not_utf8_is_found_where_it_begins()
    {
        byte[] bytes = [.. "playbook 水果 {\n  title "u8, 0xD6, 0xD0, .. "\n}"u8];
        Assert.Contains(":2:9: error PB1105", Refused(_folder.Write("gbk.playbook", bytes), "PB1105"), StringComparison.Ordinal);
        Refused(_folder.Write("utf16.playbook", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("playbook x")]), "PB1105");
    }

    [Fact]
    public void Byte_order_mark_is_no_fault()
    {
        var text = CliRun.Of("plan", _folder.Playbook()).Out;
        var source = _folder.ReadBack("shop/main.playbook");
        _folder.Write("shop/main.playbook", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(source)]);
        Assert.Equal(text, CliRun.Of("plan", _folder["shop"]).Out);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/tty")]
    [InlineData("/dev/null")]
    public void Device_is_one_diagnostic(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices are told apart on Linux");
        Refused(path, "PB1106");
    }

    [Fact]
    public void Pipe_is_one_diagnostic_and_does_not_wait()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes are told apart on Linux");
        using var process = Process.Start("mkfifo", _folder["pipe.playbook"]);
        process.WaitForExit();
        Refused(_folder["pipe.playbook"], "PB1106");
    }

    [Fact]
    public void Path_with_a_null_character_is_one_diagnostic() => Refused("a\0b.playbook", "PB11");

    [Fact]
    public void Empty_path_is_one_diagnostic() => Refused(string.Empty, "PB11");

    private static string Refused(string path, string code)
    {
        var run = CliRun.Of("plan", path);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("error PB", StringComparison.Ordinal));
        return run.Error;
    }

    public void Dispose() => _folder.Dispose();
}
