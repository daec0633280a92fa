using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Types;

/// <summary>What an <c>assume</c> clause states: a number with its unit, or the name of a form.</summary>
public sealed record AssumedValue(ParameterUnit Unit, decimal Value, string? Form);
