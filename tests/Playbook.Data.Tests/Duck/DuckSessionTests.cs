using DuckDB.NET.Data;
using Playbook.Data.Duck;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Duck;

public sealed class DuckSessionTests
{
    [Fact]
    public void Session_reads_its_file_and_no_other()
    {
        using var mine = ParquetFile.Of("SELECT 7 AS a");
        using var other = ParquetFile.Of("SELECT 8 AS a");
        using var session = DuckSession.Open(mine.Path, new DuckLimits());
        using (var rows = session.Query($"SELECT a FROM read_parquet({DuckSession.Literal(mine.Path)})"))
        {
            Assert.True(rows.Read());
            Assert.Equal(7, rows.GetInt32(0));
        }

        Assert.Throws<DuckDBException>(() => session.Query($"SELECT a FROM read_parquet({DuckSession.Literal(other.Path)})"));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO 'elsewhere.csv'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET temp_directory = '.'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    public void Session_writes_nothing_and_stays_locked(string sql)
    {
        using var file = ParquetFile.Of("SELECT 7 AS a");
        using var session = DuckSession.Open(file.Path, new DuckLimits());
        Assert.ThrowsAny<DuckDBException>(() => session.Query(sql).Read());
    }

    [Fact]
    public void Query_that_needs_more_memory_than_it_may_take_fails_and_leaves_no_file()
    {
        using var file = ParquetFile.Of("SELECT range AS a FROM range(10)");
        using var session = DuckSession.Open(file.Path, new DuckLimits(MemoryMiB: 32, Threads: 1));
        var failure = Assert.Throws<DuckDBException>(() =>
        {
            using var rows = session.Query("SELECT a, hash(a) AS h FROM range(20000000) AS t(a) ORDER BY h");
            while (rows.Read()) continue;
        });
        Assert.Contains("Out of Memory", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(file.Path)!));
    }
}
