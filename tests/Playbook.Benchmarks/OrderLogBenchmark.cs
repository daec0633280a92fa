using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playbook.Calibration.Calibrating;
using Playbook.Calibration.Fitting;
using Playbook.Calibration.Forecasting;
using Playbook.Calibration.Histories;
using Playbook.Data.Orders;

namespace Playbook.Benchmarks;

/// <summary>
/// Reads a log of a million members and twenty million orders, written to a temporary folder and deleted afterwards:
/// <c>dotnet run -c Release --project tests/Playbook.Benchmarks -- orders [MEMBERS ORDERS [parquet]]</c>.
/// </summary>
internal static class OrderLogBenchmark
{
    private const int Days = 730;

    public static int Run(TextWriter output, string[] args)
    {
        var members = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var orders = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000_000;
        var folder = Directory.CreateTempSubdirectory("playbook-orders-").FullName;
        try
        {
            var file = Path.Combine(folder, "orders.csv");
            Write(file, members, orders);
            if (args is [_, _, "parquet"]) file = Packed(file);
            output.WriteLine(Invariant($"{members:N0} members, {orders:N0} orders, {new FileInfo(file).Length / 1e6:N0} MB"));
            using var process = Process.GetCurrentProcess();
            process.Refresh();
            var cpu = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var reading = OrderLogReader.Read(new OrderLogRequest(file));
            var elapsed = clock.Elapsed.TotalSeconds;
            process.Refresh();
            output.WriteLine(Invariant($"{elapsed:0.0} s by the clock, {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} CPU s, peak {process.PeakWorkingSet64 / 1048576.0:N0} MiB with the log"));
            output.WriteLine(Invariant($"{reading.Log?.Members.Length:N0} members, {reading.Log?.OrderDays:N0} days with orders, {reading.Provenance?.RowsUsed:N0} of {reading.Provenance?.RowsRead:N0} rows used"));
            foreach (var diagnostic in reading.Diagnostics) output.WriteLine(diagnostic);
            if (reading.Log is { } log) Fit(output, process, log);
            return reading.Succeeded ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>BG/NBD on all members, then all that <c>calibrate</c> does: comparison, choice, fit, forecast of a quarter.</summary>
    private static void Fit(TextWriter output, Process process, OrderLog log)
    {
        Measure("BG/NBD fitted to all", () =>
        {
            var cohort = Cohort.Of(log, 0, log.Length - 1);
            var fit = Candidate.Of(new BetaGeometricFamily(1, dropsAtFirst: false)).FitTo(cohort, log.Length - 1).Fit!;
            return string.Join(", ", fit.Model.Parameters.Select(parameter => Invariant($"{parameter.Name} {parameter.Value:G5}")));
        });
        Measure("calibrate: models compared, the chosen one fitted to all, 13 weeks forecast", () =>
        {
            var result = LogCalibration.Run(log, new(91));
            return Invariant($"{result.Chosen.Fit.Candidate.Name}, {result.Outlook.Forecast.Total:N0} purchases ahead");
        });

        void Measure(string what, Func<string> work)
        {
            process.Refresh();
            var cpu = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            var found = work();
            var elapsed = clock.Elapsed.TotalSeconds;
            process.Refresh();
            output.WriteLine(Invariant($"{what}: {elapsed:0.0} s by the clock, {(process.TotalProcessorTime - cpu).TotalSeconds:0.0} CPU s, peak so far {process.PeakWorkingSet64 / 1048576.0:N0} MiB: {found}"));
        }
    }

    /// <summary>Orders in the order of time, their members as if at random: a multiplicative generator, the same on every run.</summary>
    private static void Write(string path, int members, int orders)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("member_id,ordered_at,amount\n");
        var state = 0x9E3779B97F4A7C15UL;
        var line = new StringBuilder(64);
        var first = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        for (var i = 0; i < orders; i++)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            var (member, cents) = ((state >> 33) % (ulong)members, (state >> 20) % 20_000);
            var time = first.AddSeconds((long)i * Days * 86400 / orders);
            line.Clear().Append(CultureInfo.InvariantCulture, $"m{member + 1:0000000},{time:yyyy-MM-dd HH:mm:ss},{(cents + 100) / 100}.{cents % 100:00}\n");
            foreach (var chunk in line.GetChunks()) writer.Write(chunk.Span);
        }
    }

    private static string Packed(string csv)
    {
        var parquet = Path.ChangeExtension(csv, ".parquet");
        using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the paths are the benchmark's own
        command.CommandText = $"COPY (SELECT member_id, ordered_at::TIMESTAMP AS ordered_at, amount::DOUBLE AS amount FROM read_csv('{csv}')) TO '{parquet}' (FORMAT parquet)";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        File.Delete(csv);
        return parquet;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
