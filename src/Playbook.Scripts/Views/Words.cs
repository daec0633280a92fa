using System.Text.Json;

namespace Playbook.Scripts.Views;

/// <summary>The words of enumerations as the language writes them: <c>flash_sale</c>.</summary>
internal static class Words
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static string OfType(object value) => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.GetType().Name);
}
