using System.Globalization;

namespace Playbook.Simulation.Tests.Behaviour;

/// <summary>Check values of closed forms, computed by other people's code: <c>shared/data/reference_values.csv</c> beside the repository.</summary>
internal static class ReferenceValues
{
    /// <summary>Values of one model, parameter set and quantity, by their arguments.</summary>
    public static IReadOnlyList<(IReadOnlyDictionary<string, double> Arguments, double Value)> Of(string model, string parameters, string quantity)
    {
        var path = Path();
        if (path is null)
        {
            Assert.Skip("shared/data is not beside this repository");
        }

        return
        [
            .. File.ReadLines(path!)
                .Select(l => l.Replace("\"", string.Empty, StringComparison.Ordinal))
                .Where(l => l.StartsWith($"{model},{parameters},{quantity},", StringComparison.Ordinal))
                .Select(l => l[(model.Length + parameters.Length + quantity.Length + 3)..].Split(','))
                .Select(cells => (Arguments(cells[0]), double.Parse(cells[1], CultureInfo.InvariantCulture))),
        ];
    }

    private static IReadOnlyDictionary<string, double> Arguments(string text) => text.Split(';')
        .Select(part => part.Split('='))
        .ToDictionary(part => part[0], part => double.Parse(part[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static string? Path()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", "data", "reference_values.csv");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
