using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Times;

namespace Playbook.Data.Orders.Reading;

/// <summary>How the texts of a log are read where a single row does not tell.</summary>
/// <param name="HasCancellations">Whether an order number that begins with C is a cancellation: where most numbers are digits alone.</param>
internal sealed record RowForms(DateOrder DateOrder, DecimalMark Decimal, bool HasCancellations);
