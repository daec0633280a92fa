using System.Xml.Linq;
using NetArchTest.Rules;
using Playbook.Testing.Compiling;

namespace Playbook.Architecture.Tests;

/// <summary>The arrows of src/ARCHITECTURE.md and no others.</summary>
public class ArrowTests
{
    /// <summary>What each library may reference directly. Hosts see anything; nothing references a host.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Syntax"] = ["Diagnostics"],
        ["Plan"] = ["Diagnostics"],
        ["Templates"] = ["Plan"],
        ["Compiler"] = ["Syntax", "Plan", "Templates"],
        ["Proofs"] = ["Plan"],
        ["Simulation"] = ["Plan"],
        ["Data"] = ["Plan"],
        ["Calibration"] = ["Simulation", "Data"],
        ["Reporting"] = ["Simulation", "Templates", "Data"],
        ["Specs"] = ["Simulation", "Templates"],
        ["Checks"] = ["Compiler", "Proofs"],
        ["Scripts.Contract"] = [],
        ["Scripts"] = ["Scripts.Contract", "Plan"],
        ["Cli"] = ["Compiler", "Checks", "Scripts", "Proofs", "Simulation", "Reporting", "Specs", "Data", "Calibration", "Syntax", "Plan", "Templates", "Diagnostics"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Samples.Root, "src"), "Playbook.*").Select(path => Path.GetFileName(path)["Playbook.".Length..]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_only_what_the_house_allows(string project)
    {
        var file = XDocument.Load(Path.Combine(Samples.Root, "src", $"Playbook.{project}", $"Playbook.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))["Playbook.".Length..]);
        Assert.Subset(Allowed[project].ToHashSet(StringComparer.Ordinal), references.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Simulation_knows_nothing_of_the_language()
    {
        var result = Types.InAssembly(typeof(Simulation.Simulator).Assembly).ShouldNot()
            .HaveDependencyOnAny("Playbook.Syntax", "Playbook.Compiler", "Playbook.Templates").GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Theory]
    [InlineData("Superpower", "Syntax")]
    [InlineData("YamlDotNet", "Syntax")]
    [InlineData("Scriban.Signed", "Templates")]
    [InlineData("Spectre.Console", "Reporting", "Cli")]
    [InlineData("System.CommandLine", "Cli")]
    [InlineData("DuckDB.NET.Data.Full", "Data")]
    [InlineData("Microsoft.CodeAnalysis.CSharp.Scripting", "Scripts")]
    [InlineData("Basic.Reference.Assemblies.Net100", "Scripts")]
    [InlineData("MathNet.Numerics", "Calibration")]
    public void Package_is_used_only_by_its_owner(string package, params string[] owners)
    {
        var users = Directory.EnumerateFiles(Path.Combine(Samples.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => XDocument.Load(path).Descendants("PackageReference").Any(reference => reference.Attribute("Include")?.Value == package))
            .Select(path => Path.GetFileNameWithoutExtension(path)["Playbook.".Length..]);
        Assert.Subset(owners.ToHashSet(StringComparer.Ordinal), users.ToHashSet(StringComparer.Ordinal));
    }
}
