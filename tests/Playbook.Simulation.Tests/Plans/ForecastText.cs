using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Playbook.Simulation.Metrics;

namespace Playbook.Simulation.Tests.Plans;

/// <summary>A forecast as lines of text, to compare two or to read one.</summary>
internal static class ForecastText
{
    public static string Of(object forecast, bool exact = false)
    {
        var text = new StringBuilder();
        Write(text, string.Empty, forecast, exact);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value, bool exact)
    {
        switch (value)
        {
            case null:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path}: none");
                break;
            case Estimate estimate when exact:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path}: {string.Join(' ', estimate.Samples.Select(s => s.ToString("R", CultureInfo.InvariantCulture)))}");
                break;
            case Estimate estimate:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path}: {estimate.P50:0.####} ({estimate.P10:0.####} .. {estimate.P90:0.####}) ± {estimate.StandardError:0.####} {estimate.Unit}");
                break;
            case string or IFormattable:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path}: {value}");
                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                {
                    Write(text, $"{path}[{index++}]", item, exact);
                }

                break;
            case var other when other.GetType().Namespace!.StartsWith("Playbook", StringComparison.Ordinal):
                foreach (var property in other.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                {
                    Write(text, $"{path}.{property.Name}", property.GetValue(other), exact);
                }

                break;
            default:
                text.AppendLine(CultureInfo.InvariantCulture, $"{path}: {value}");
                break;
        }
    }
}
