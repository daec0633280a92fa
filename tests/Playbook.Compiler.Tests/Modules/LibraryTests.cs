using Playbook.Diagnostics;
using Playbook.Testing.Compiling;

namespace Playbook.Compiler.Tests.Modules;

/// <summary>What <c>use</c> brings in, and where findings in it point.</summary>
public class LibraryTests
{
    private const string Group = "group club {\n  capacity 500 members\n  on_full open_another\n}\n";

    private const string Post = "cadence push {\n  every day at 10:00\n  post flash in club\n}\n";

    private const string Offer = "offer flash {\n  kind flash_sale\n  product rice\n  price 34.90 CNY\n  stock 5 per group per slot\n  duration 30min\n}\n";

    private const string Rice = "product rice {\n  list_price 39.90 CNY\n}\n";

    [Fact]
    public void Declarations_of_a_library_are_used_as_if_they_stood_in_the_playbook()
    {
        var apart = Compile("use \"goods.playbook\"\n" + Group + Post, ("goods.playbook", "library goods {\n" + Rice + Offer + "}\n"));
        var together = Compile(Group + Post + Rice + Offer);
        Assert.Empty(apart.Diagnostics.Select(DiagnosticText.Render));
        Assert.Equal(together.Plan!.Hash, apart.Plan!.Hash);
        Assert.Equal(("goods.playbook", 5), (apart.Plan.Sources["offer/flash"].File, apart.Plan.Sources["offer/flash"].Line));
    }

    [Fact]
    public void Library_in_the_other_spelling_is_the_same_library()
    {
        const string yaml = "library: goods\nproduct:\n  rice:\n    list_price: 39.90 CNY\noffer:\n  flash:\n    kind: flash_sale\n    product: rice\n    price: 34.90 CNY\n    stock: 5 per group per slot\n    duration: 30min\n";
        var compilation = Compile("use \"goods.playbook.yaml\"\n" + Group + Post, ("goods.playbook.yaml", yaml));
        Assert.Empty(compilation.Diagnostics.Select(DiagnosticText.Render));
        Assert.Equal(Compile(Group + Post + Rice + Offer).Plan!.Hash, compilation.Plan!.Hash);
    }

    [Fact]
    public void Finding_in_a_library_points_into_the_library()
    {
        var found = Assert.Single(Compile("use \"goods.playbook\"\n", ("goods.playbook", "library goods {\n  product rice {\n    list_price 39.90\n  }\n}\n")).Diagnostics);
        Assert.Equal("goods.playbook:3:16: error PB2102", found.ToString()[..33]);
        Assert.Equal("goods.playbook", found.Source.Path);
        Assert.DoesNotContain("PB2102", Render(Compile("use \"goods.playbook\"\n", ("goods.playbook", found.Fixes[0].ApplyTo(found.Source.Text)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_error_in_a_library_is_reported_there_and_once()
    {
        var found = Assert.Single(Compile("use \"goods.playbook\"\nuse \"more.playbook\"\n", ("goods.playbook", "library goods {\n  product rice {\n    list_price 39.90 CNY )\n  }\n}\n"), ("more.playbook", "library more {\n  use \"goods.playbook\"\n}\n")).Diagnostics);
        Assert.Equal("goods.playbook", found.Source.Path);
    }

    [Fact]
    public void Name_declared_in_two_files_clashes_and_both_places_are_named()
    {
        var found = Assert.Single(Compile("use \"goods.playbook\"\n" + Rice, ("goods.playbook", "library goods {\n" + Rice + "}\n")).Diagnostics);
        Assert.Equal(("PB2003", "goods.playbook"), (found.Code, found.Source.Path));
        Assert.Equal("main.playbook", Assert.Single(found.Related).Source.Path);
    }

    [Fact]
    public void Library_by_itself_is_checked_and_has_no_plan()
    {
        var compilation = Compilation.Create(new SourceText("goods.playbook", "library goods {\n" + Rice + Offer + "}\n"), "test");
        Assert.Empty(compilation.Diagnostics);
        Assert.Null(compilation.Plan);
        Assert.True(compilation.Playbook!.IsLibrary);
    }

    [Fact]
    public void Currency_of_the_playbook_holds_in_its_libraries()
    {
        var found = Assert.Single(Compile("use \"goods.playbook\"\n", ("goods.playbook", "library goods {\n  product rice {\n    list_price 39.90 USD\n  }\n}\n")).Diagnostics);
        Assert.Equal(("PB2104", "goods.playbook"), (found.Code, found.Source.Path));
    }

    private static string Render(Compilation compilation) => string.Concat(compilation.Diagnostics.Select(DiagnosticText.Render));

    private static Compilation Compile(string fragment, params (string Path, string Text)[] files) => Compilation.Create(
        new SourceText("main.playbook", ExampleHost.Wrap(fragment)), "test", new ExampleModules(files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal)));
}
