namespace Playbook.Diagnostics;

/// <summary>A language in which diagnostics speak.</summary>
public enum Language
{
    En,
    ZhHans,
    ZhHant,
}
