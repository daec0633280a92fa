using NodaTime;
using Playbook.Data.Diagnostics;
using Playbook.Data.Tests.Orders;

namespace Playbook.Data.Tests.Diagnostics;

/// <summary>The examples of the pages that are logs say what the page says.</summary>
public sealed class DataPageTests
{
    public static TheoryData<string> Codes => [.. DataDiagnostics.All.Select(descriptor => descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_example_raises_its_code_and_good_example_does_not(string code)
    {
        var page = DataDiagnostics.All.Single(descriptor => descriptor.Code == code).Page;
        var fences = page.Markdown.Split("```");
        Assert.Equal(5, fences.Length);
        if (fences[1].StartsWith("csv", StringComparison.Ordinal)) Assert.Contains(code, CodesOf(page.Bad));
        if (fences[3].StartsWith("csv", StringComparison.Ordinal)) Assert.DoesNotContain(code, CodesOf(page.Good));
    }

    [Fact]
    public void Every_code_has_its_own_place() => Assert.Equal(DataDiagnostics.All.Length, DataDiagnostics.All.Select(descriptor => descriptor.Name).Distinct(StringComparer.Ordinal).Count());

    private static string[] CodesOf(string log) => LogText.Codes(LogText.Read(log, request => request with { Today = new LocalDate(2026, 6, 30) }));
}
