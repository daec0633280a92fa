namespace Playbook.Plan.TouchPolicy;

/// <summary>What counts as a link in the text of a message: an address such as <c>https://…</c>, or a <c>#小程序://…</c>.</summary>
public static class MessageLink
{
    public static bool IsIn(string? message) => message?.Contains("://", StringComparison.Ordinal) == true;
}
