using NodaTime;

namespace Playbook.Compiler.Types;

/// <summary>From and to, as times of day; the end may be before the start when the range crosses midnight.</summary>
public sealed record TimeRange(LocalTime From, LocalTime To);
