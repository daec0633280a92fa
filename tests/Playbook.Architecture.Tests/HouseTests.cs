using System.Reflection;
using System.Text.RegularExpressions;
using Playbook.Testing.Compiling;

namespace Playbook.Architecture.Tests;

/// <summary>The conventions of the house that a compiler does not check.</summary>
public partial class HouseTests
{
    private static readonly string[] Banned = ["Helpers", "Utils", "Common", "Internal", "Managers"];

    private static IEnumerable<string> SourceFiles => new[] { "src", "tests" }
        .SelectMany(top => Directory.EnumerateFiles(Path.Combine(Samples.Root, top), "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Samples.Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [Fact]
    public void No_folder_is_named_for_nothing() =>
        Assert.DoesNotContain(SourceFiles, path => path.Split('/').Any(part => Banned.Contains(part)));

    [Fact]
    public void Long_file_gives_its_reason_in_its_first_comment() =>
        Assert.DoesNotContain(SourceFiles, path => Lines(path).Count > 400 && !Lines(path)[0].StartsWith("// ", StringComparison.Ordinal));

    [Fact]
    public void Files_are_short_on_the_whole()
    {
        var lengths = SourceFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => Lines(path).Count).Order().ToList();
        Assert.True(lengths[lengths.Count / 2] <= 60, $"median {lengths[lengths.Count / 2]}");
        Assert.True(lengths[lengths.Count * 9 / 10] <= 220, $"ninth decile {lengths[lengths.Count * 9 / 10]}");
    }

    /// <summary>A name that means one thing in a library and another in one that it uses would have to be read twice.</summary>
    [Fact]
    public void Library_names_no_public_type_as_a_library_that_it_uses()
    {
        var libraries = Directory.EnumerateDirectories(Path.Combine(Samples.Root, "src"), "Playbook.*").Select(path => Path.GetFileName(path)!)
            .Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll"))).Select(Assembly.Load).ToDictionary(library => library.GetName().Name!, StringComparer.Ordinal);
        Assert.True(libraries.Count > 8, $"{libraries.Count} libraries");
        Assert.Empty(libraries.Values.SelectMany(library => library.GetReferencedAssemblies().Where(used => libraries.ContainsKey(used.Name!))
            .SelectMany(used => Names(library).Intersect(Names(libraries[used.Name!]), StringComparer.Ordinal).Select(name => $"{name} of {library.GetName().Name} and {used.Name}"))));

        static IEnumerable<string> Names(Assembly library) => library.GetExportedTypes().Where(type => !type.IsNested).Select(type => type.Name);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/ARCHITECTURE.md")]
    public void Document_names_only_paths_that_exist(string document)
    {
        var text = Samples.Read(document).Text;
        var paths = PathInBackticks().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => !File.Exists(Path.Combine(Samples.Root, path)) && !Directory.Exists(Path.Combine(Samples.Root, path)));
    }

    [Fact]
    public void Top_level_holds_only_what_was_agreed()
    {
        string[] agreed = ["src", "tests", "playbooks", "grammar", "Playbook.sln", "README.md", "global.json"];
        var entries = Directory.EnumerateFileSystemEntries(Samples.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => name[0] != '.' && !name.StartsWith("Directory.", StringComparison.Ordinal) && name != "TestResults");
        Assert.Subset(agreed.ToHashSet(StringComparer.Ordinal), entries.ToHashSet(StringComparer.Ordinal));
    }

    private static List<string> Lines(string path) => [.. File.ReadLines(Path.Combine(Samples.Root, path))];

    [GeneratedRegex("`((?:src|tests|playbooks|grammar)/[^`*<> ]*)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathInBackticks();
}
