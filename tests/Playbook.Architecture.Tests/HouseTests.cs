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

    /// <summary>
    /// One type a file, which bears its name; its enums and delegates may stand beside it. Several types share a file only as a closed family: those that
    /// derive from one type, the records of the plan's model, and the figures of a forecast.
    /// </summary>
    [Fact]
    public void File_holds_one_type_that_bears_its_name_or_a_closed_family()
    {
        var files = SourceFiles.Select(path => (Path: path, Types: DeclaredType.Of(string.Join("\n", Lines(path))))).ToList();
        Assert.True(files.Sum(file => file.Types.Count) > files.Count * 9 / 10, "types are found");
        Assert.DoesNotContain(files, file => !IsOneType(file.Path, file.Types));
    }

    [Theory]
    [InlineData(true, "src/Song.cs", "/// <summary>One.</summary>\npublic sealed record Song(string Title)\n{\n    private sealed record Part(int Bar);\n}\n")]
    [InlineData(true, "src/Song.cs", "internal sealed class Song;\n\ninternal enum Key\n{\n}\n")]
    [InlineData(true, "src/Song.cs", "public sealed record Song<T>(T Title);\n\npublic static class Song\n{\n}\n")]
    [InlineData(true, "src/Song.cs", "public abstract record Song;\n\npublic sealed record Aria(int Bars) : Song;\n\npublic sealed record Duet(\n    int Bars) : Song;\n")]
    [InlineData(true, "src/Songs.cs", "public sealed class Aria(List<int> bars) : Song<int>\n{\n}\n\npublic sealed class Duet : Song<string>\n{\n}\n")]
    [InlineData(true, "src/Playbook.Plan/Model/Song.cs", "public sealed record Song;\n\npublic sealed record Verse;\n")]
    [InlineData(false, "src/Song.cs", "public sealed record Song;\n\npublic sealed record Verse;\n")]
    [InlineData(false, "src/Song.cs", "public sealed record Song : Work;\n\npublic readonly record struct Verse(int Bars);\n")]
    [InlineData(false, "src/Song.cs", "internal sealed class Verse\n{\n}\n")]
    [InlineData(false, "src/Song.cs", "public sealed class Song\n{\n}\n\npublic interface IVerse\n{\n}\n")]
    [InlineData(false, "src/Playbook.Plan/Model/Song.cs", "public sealed record Song;\n\npublic sealed class Verse;\n")]
    public void Types_of_a_file_are_told_apart(bool isOneType, string path, string text) => Assert.Equal(isOneType, IsOneType(path, DeclaredType.Of(text)));

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

    private static bool IsOneType(string path, IReadOnlyList<DeclaredType> declared)
    {
        var types = declared.Where(type => !type.StandsBeside).DistinctBy(type => type.Name).ToList();
        if (types.Count <= 1) return declared.Count == 0 || (types.Count == 1 ? types[0] : declared[0]).Name == Path.GetFileName(path).Split('.')[0];
        var roots = types.Where(type => types.TrueForAll(other => other == type || other.Base == type.Name));
        var isFamily = roots.Any() || (types[0].Base.Length > 0 && types.TrueForAll(type => type.Base == types[0].Base));
        return isFamily || (types.TrueForAll(type => type.IsRecord) && (path.StartsWith("src/Playbook.Plan/Model/", StringComparison.Ordinal) || path.EndsWith("Figures.cs", StringComparison.Ordinal)));
    }

    private static List<string> Lines(string path) => [.. File.ReadLines(Path.Combine(Samples.Root, path))];

    [GeneratedRegex("`((?:src|tests|playbooks|grammar)/[^`*<> ]*)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathInBackticks();
}
