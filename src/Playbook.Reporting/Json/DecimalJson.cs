using System.Text.Json.Nodes;

namespace Playbook.Reporting.Json;

/// <summary>Numbers of any size as plain decimals, never with an exponent.</summary>
public static class DecimalJson
{
    /// <summary>Digits that count: what lies beyond differs between machines.</summary>
    private const int Digits = 7;

    private const int MostPlaces = 12;

    /// <summary>Greater than this and a decimal cannot hold it.</summary>
    private const double Most = 1e27;

    /// <summary>What is divided by it keeps its value, and no zeros at its end.</summary>
    private const decimal WithoutZeros = 1.0000000000000000000000000000m;

    /// <summary>Null for what is absent or not finite.</summary>
    public static JsonNode? Of(double? value)
    {
        if (value is not { } number || !(Math.Abs(number) < Most)) return null;
        if (number == 0d) return 0m;
        var places = Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(number)));
        return Math.Round((decimal)number, Math.Clamp(places, 0, MostPlaces)) / WithoutZeros;
    }
}
