using System.Collections.Immutable;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Reading;
using Playbook.Data.Orders.Times;
using Playbook.Data.Tables;
using Playbook.Diagnostics;
using Playbook.Plan.Decisions;

namespace Playbook.Data.Members;

/// <summary>
/// Reads the team's log of orders as <see cref="Orders.OrderLogReader"/> reads it: names of columns, times, amounts, cancellations and repeated rows
/// mean the same to both. When the file as a whole reads day and month, or thousands and decimals, otherwise than its rows were taken, it is read once more.
/// </summary>
internal static class TeamOrderReader
{
    /// <param name="sources">The files.</param>
    /// <param name="ground">The plan.</param>
    /// <param name="until">The moment: what happened later is left out.</param>
    public static (TeamOrders? Orders, ImmutableArray<Diagnostic> Diagnostics) Read(TeamSources sources, PolicyGround ground, int until)
    {
        var forms = new RowForms(DateOrder.MonthFirst, DecimalMark.Dot, false);
        while (true)
        {
            var opened = TableFile.Open(sources.Orders!);
            if (opened.Reader is not { } reader) return (null, opened.Diagnostics);
            using (reader)
            {
                var header = new HeaderMap(reader, sources);
                var columns = TeamOrderColumns.Of(header);
                if (header.Faults.Any()) return (null, [.. header.Faults]);
                reader.Use(header.Used);
                var pass = new TeamOrderPass(reader, columns, ground, until, forms);
                pass.Walk();
                if (reader.Failure is { } failure) return (null, [failure]);
                if (pass.Seen == forms) return pass.Finish();
                forms = pass.Seen;
            }
        }
    }
}
