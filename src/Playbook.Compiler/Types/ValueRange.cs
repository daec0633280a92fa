using Playbook.Plan.Predicates;

namespace Playbook.Compiler.Types;

/// <summary>Two values of one kind with all between them; no last one means that the range is open.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="Text">As it was written.</param>
public sealed record ValueRange(Operand From, Operand? To, string Text)
{
    public override string ToString() => Text;
}
