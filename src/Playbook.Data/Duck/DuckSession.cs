using System.Globalization;
using DuckDB.NET.Data;

namespace Playbook.Data.Duck;

/// <summary>
/// An embedded database in memory that may read one file and nothing else: it writes no file, not even to spill (a small disk stays as it
/// is), loads no extension, and its settings are locked. Queries stream.
/// </summary>
public sealed class DuckSession : IDisposable
{
    private readonly DuckDBConnection _connection;

    private DuckSession(DuckDBConnection connection) => _connection = connection;

    /// <summary>A session that may read the file; SQL names it by <see cref="Literal"/> of the same path.</summary>
    /// <exception cref="DuckDBException">The engine cannot start.</exception>
    public static DuckSession Open(string path, DuckLimits limits)
    {
        var connection = new DuckDBConnection("Data Source=:memory:");
        try
        {
            connection.Open();
            var session = new DuckSession(connection);
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                SET memory_limit = '{limits.MemoryMiB}MiB';
                SET threads = {limits.Threads};
                SET temp_directory = '';
                SET autoinstall_known_extensions = false;
                SET autoload_known_extensions = false;
                SET allowed_paths = [{Literal(path)}];
                SET enable_external_access = false;
                SET lock_configuration = true;
                """));
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Text as SQL writes it.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name as SQL writes it.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The rows of a query, in the order of the file when it reads one without sorting; dispose the reader before the next query.</summary>
    /// <param name="sql">One statement, whose names and texts are written by <see cref="Name"/> and <see cref="Literal"/>.</param>
    /// <exception cref="DuckDBException">What the engine refuses; <see cref="DuckFailure"/> says it to people.</exception>
    public DuckDBDataReader Query(string sql)
    {
        using var command = Command(sql);
        command.UseStreamingMode = true;
        return command.ExecuteReader();
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // every text in a statement is written by Literal or Name
    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
#pragma warning restore CA2100
}
