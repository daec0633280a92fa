using System.Globalization;

namespace Playbook.Plan.Values;

/// <summary>An amount in one currency, for instance <c>34.90 CNY</c>. Arithmetic over two currencies throws.</summary>
public readonly record struct Money(decimal Amount, string Currency) : IComparable<Money>
{
    /// <summary>With all of its decimals: bounds that differ are never written alike.</summary>
    public string Exactly => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00##########################} {Currency}");

    public static Money Zero(string currency) => new(0m, currency);

    public static Money operator +(Money left, Money right) => new(left.Amount + right.SameCurrencyAs(left).Amount, left.Currency);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.SameCurrencyAs(left).Amount, left.Currency);

    public static Money operator *(Money money, decimal factor) => money with { Amount = money.Amount * factor };

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Multiply(Money left, decimal right) => left * right;

    public int CompareTo(Money other) => Amount.CompareTo(other.SameCurrencyAs(this).Amount);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00##} {Currency}");

    private Money SameCurrencyAs(Money other) => Currency == other.Currency
        ? this
        : throw new InvalidOperationException($"Money never mixes currencies: {other.Currency} and {Currency}.");
}
