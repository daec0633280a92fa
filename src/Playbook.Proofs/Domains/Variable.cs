namespace Playbook.Proofs.Domains;

/// <summary>A number that a member has.</summary>
/// <param name="key">What it stands for.</param>
/// <param name="universe">All that it can be.</param>
/// <param name="name">As the language writes it.</param>
internal sealed class Variable(VariableKey key, ValueSet universe, string name)
{
    public VariableKey Key => key;

    public ValueSet Universe => universe;

    public string Name => name;

    public override string ToString() => name;
}
