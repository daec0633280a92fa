using Playbook.Diagnostics;
using Playbook.Proofs.Questions;

namespace Playbook.Checks.Conditions;

/// <summary>A question about conditions that was not decided.</summary>
/// <param name="At">The line that it is about.</param>
/// <param name="Beside">The other line; null where there is one only.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Fault">Why it is open.</param>
internal sealed record OpenQuestion(TextSpan At, TextSpan? Beside, Phrase Asked, Fault Fault);
