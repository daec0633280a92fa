namespace Playbook.Diagnostics;

/// <summary>What a page says in one language.</summary>
public sealed record PageText(string Message, string Hint, string Why, string HowToFix);
