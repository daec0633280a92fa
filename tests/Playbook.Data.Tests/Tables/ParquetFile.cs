using DuckDB.NET.Data;

namespace Playbook.Data.Tests.Tables;

/// <summary>Parquet files written by the embedded database.</summary>
internal static class ParquetFile
{
    public static DataFile Of(string query, string name = "orders.parquet")
    {
        var file = DataFile.Of([], name);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the query is the test's own
        command.CommandText = $"COPY ({query}) TO '{file.Path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet)";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return file;
    }
}
