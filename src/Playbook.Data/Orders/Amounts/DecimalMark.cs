namespace Playbook.Data.Orders.Amounts;

/// <summary>What divides off the decimals of amounts; the other divides thousands.</summary>
public enum DecimalMark
{
    /// <summary><c>1,299.00</c></summary>
    Dot,

    /// <summary><c>1.299,00</c></summary>
    Comma,
}
