using System.Collections.Immutable;

namespace Playbook.Cli.Backtests;

/// <summary>For whom a backtest is written.</summary>
internal static class BacktestFormat
{
    public const string Text = "text";

    public const string Markdown = "markdown";

    public const string Html = "html";

    public const string Json = "json";

    public static ImmutableArray<string> Names { get; } = [Text, Markdown, Html, Json];

    /// <summary>The format that is stated, or that the ending of the file says.</summary>
    public static string Of(string? stated, string? output) => stated ?? Path.GetExtension(output ?? string.Empty).ToLowerInvariant() switch
    {
        ".html" or ".htm" => Html,
        ".md" or ".markdown" => Markdown,
        ".json" => Json,
        _ => Text,
    };
}
