namespace Playbook.Data.Orders.Columns;

/// <summary>What a column of a log can hold.</summary>
internal enum OrderColumn
{
    Member,
    Time,
    Amount,
    Product,
    Order,
    Currency,
}
