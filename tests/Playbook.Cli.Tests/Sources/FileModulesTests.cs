namespace Playbook.Cli.Tests.Sources;

/// <summary>Which files a playbook may use.</summary>
public sealed class FileModulesTests : IDisposable
{
    private const string Library = "library goods {\n  product rice {\n    list_price 39.90 CNY\n  }\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Library_below_the_playbook_is_found()
    {
        var shop = Shop("offers/goods.playbook");
        _folder.Write("shop/offers/goods.playbook", Library);
        Assert.Equal(0, CliRun.Of("check", shop).ExitCode);
        Assert.Contains("\"product/rice\"", CliRun.Of("plan", shop).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Library_above_the_playbook_is_outside_unless_a_project_file_says_where_the_project_begins()
    {
        var shop = Shop("../goods.playbook");
        _folder.Write("goods.playbook", Library);
        Refused(shop, "PB2411");
        _folder.Write("playbook.config.yaml", string.Empty);
        Assert.Equal(0, CliRun.Of("check", shop).ExitCode);
    }

    [Theory]
    [InlineData("/etc/passwd", "PB2411")]
    [InlineData("../../../../../../../etc/passwd", "PB2411")]
    [InlineData("nowhere.playbook", "PB2410")]
    [InlineData("", "PB2410")]
    [InlineData(".", "PB2411")]
    [InlineData("offers", "PB2412")]
    public void Path_that_leads_to_no_library_is_one_error(string path, string code)
    {
        Directory.CreateDirectory(_folder["shop/offers"]);
        Refused(Shop(path), code);
    }

    [Fact]
    public void Link_that_leaves_the_project_is_one_error()
    {
        _folder.Write("elsewhere/goods.playbook", Library);
        var shop = Shop("linked.playbook");
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], _folder["elsewhere/goods.playbook"]);
        Refused(shop, "PB2411");
    }

    [Fact]
    public void Link_to_a_folder_outside_is_one_error()
    {
        _folder.Write("elsewhere/goods.playbook", Library);
        var shop = Shop("linked/goods.playbook");
        Directory.CreateSymbolicLink(_folder["shop/linked"], _folder["elsewhere"]);
        Refused(shop, "PB2411");
    }

    [Fact]
    public void Link_within_the_project_is_followed()
    {
        var shop = Shop("linked.playbook");
        _folder.Write("shop/goods.playbook", Library);
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], _folder["shop/goods.playbook"]);
        Assert.Equal(0, CliRun.Of("check", shop).ExitCode);
    }

    [Fact]
    public void Links_in_a_row_that_leave_the_project_are_one_error()
    {
        _folder.Write("elsewhere/goods.playbook", Library);
        var shop = Shop("linked.playbook");
        Directory.CreateSymbolicLink(_folder["shop/inner"], _folder["elsewhere"]);
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], "inner/goods.playbook");
        Refused(shop, "PB2411");
    }

    [Fact]
    public void Link_that_climbs_out_of_a_linked_folder_is_one_error()
    {
        _folder.Write("elsewhere/goods.playbook", Library);
        Directory.CreateDirectory(_folder["elsewhere/deep"]);
        _folder.Write("shop/goods.playbook", Library);
        var shop = Shop("linked.playbook");
        Directory.CreateSymbolicLink(_folder["shop/inner"], _folder["elsewhere/deep"]);
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], "inner/../goods.playbook");
        Refused(shop, "PB2411");
    }

    [Fact]
    public void Library_in_a_folder_without_permission_is_one_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "permissions bind those without privileges");
        var shop = Shop("closed/goods.playbook");
        _folder.Write("shop/closed/goods.playbook", Library);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["shop/closed"], UnixFileMode.None);
        try
        {
            Refused(shop, "PB2412");
        }
        finally
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder["shop/closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Library_that_is_reached_by_two_names_is_read_once()
    {
        var shop = Shop("goods.playbook\"\n  use \"linked.playbook");
        _folder.Write("shop/goods.playbook", Library);
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], _folder["shop/goods.playbook"]);
        var run = CliRun.Of("check", shop);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Playbook_that_uses_itself_by_a_link_is_a_circle()
    {
        var shop = Shop("linked.playbook");
        File.CreateSymbolicLink(_folder["shop/linked.playbook"], _folder["shop/main.playbook"]);
        Refused(shop, "PB2413");
    }

    [Fact]
    public void Circle_of_links_and_device_are_one_error_each()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "devices are told apart on Linux");
        var shop = Shop("a.playbook");
        File.CreateSymbolicLink(_folder["shop/a.playbook"], _folder["shop/b.playbook"]);
        File.CreateSymbolicLink(_folder["shop/b.playbook"], _folder["shop/a.playbook"]);
        Refused(shop, "PB241");
        File.Delete(_folder["shop/a.playbook"]);
        File.CreateSymbolicLink(_folder["shop/a.playbook"], "/dev/zero");
        Refused(shop, "PB2411");
    }

    [Fact]
    public void Library_that_is_not_utf8_is_one_error()
    {
        var shop = Shop("gbk.playbook");
        _folder.Write("shop/gbk.playbook", [.. "library "u8, 0xD6, 0xD0]);
        Refused(shop, "PB2412");
    }

    [Fact]
    public void Library_can_be_checked_but_not_run()
    {
        var path = _folder.Write("goods.playbook", Library);
        Assert.Equal(0, CliRun.Of("check", path).ExitCode);
        Assert.Contains("PB1119", CliRun.Of("plan", path).Error, StringComparison.Ordinal);
        Assert.Contains("PB1119", CliRun.Of("simulate", path).Error, StringComparison.Ordinal);
    }

    private string Shop(string use)
    {
        var shop = _folder.Playbook();
        var text = _folder.ReadBack("shop/main.playbook");
        _folder.Write("shop/main.playbook", text[..text.LastIndexOf('}')] + $"  use \"{use}\"\n}}\n");
        return shop;
    }

    private static void Refused(string shop, string code)
    {
        var run = CliRun.Of("check", shop);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error {code}", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n'), line => line.Contains(": error PB", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
