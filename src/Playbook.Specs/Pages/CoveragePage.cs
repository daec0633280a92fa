using System.Globalization;
using System.Text;
using Playbook.Specs.Coverage;

namespace Playbook.Specs.Pages;

/// <summary>Coverage for people: how much of the plan is reached, and each rule and branch that is not.</summary>
public static class CoveragePage
{
    public static string Render(CoverageReport report)
    {
        var text = new StringBuilder("coverage\n");
        foreach (var part in report.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {part.Name}: {part.ByTests} of {part.All} by tests");
            if (report.Members > 0) text.Append(CultureInfo.InvariantCulture, $", {part.ByEither} of {part.All} with {report.Members} synthetic members");
            text.Append('\n');
        }

        foreach (var part in report.Parts)
        {
            foreach (var key in report.Members > 0 ? part.Unreached : part.Untested)
                text.Append(report.Members > 0 ? "  no test and no synthetic member ever reaches `" : "  no test ever reaches `").Append(key).Append("`\n");
        }

        return text.ToString();
    }
}
