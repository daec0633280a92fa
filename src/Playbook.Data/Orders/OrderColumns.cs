namespace Playbook.Data.Orders;

/// <summary>The names of the columns that a log was read from; null for what it does without.</summary>
public sealed record OrderColumns(string Member, string Time, string? Amount, string? Product, string? Order, string? Currency);
