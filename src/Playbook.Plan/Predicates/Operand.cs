using NodaTime;
using Playbook.Plan.Values;

namespace Playbook.Plan.Predicates;

/// <summary>The constant that a quantity is compared with, and the value of an attribute that can be compared. A closed family.</summary>
public abstract record Operand
{
    private Operand() { }

    public sealed record Count(decimal Value) : Operand;

    public sealed record Amount(Money Value) : Operand;

    public sealed record Length(Duration Value) : Operand;

    public sealed record Date(LocalDate Value) : Operand;

    /// <summary><c>3km</c></summary>
    public sealed record Way(Distance Value) : Operand;

    /// <summary><c>30d ago</c>: the local date so many days before the moment.</summary>
    public sealed record DaysAgo(int Days) : Operand;
}
