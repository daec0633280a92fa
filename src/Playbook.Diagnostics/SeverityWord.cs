namespace Playbook.Diagnostics;

/// <summary>The word for a severity, as it stands in a diagnostic: <c>error</c>, <c>警告</c>.</summary>
public static class SeverityWord
{
    public static string Of(Severity severity, Language language = Language.En) => (severity, language) switch
    {
        (Severity.Error, Language.En) => "error",
        (Severity.Error, Language.ZhHans) => "错误",
        (Severity.Error, Language.ZhHant) => "錯誤",
        (Severity.Warning, Language.En) => "warning",
        (Severity.Warning, _) => "警告",
        (Severity.Info, Language.En) => "info",
        (Severity.Info, Language.ZhHans) => "信息",
        (Severity.Info, Language.ZhHant) => "資訊",
        _ => throw new InvalidOperationException($"No such severity or language: {severity}, {language}."),
    };
}
