using System.Security.Cryptography;
using System.Text;
using Playbook.Data.Tables;

namespace Playbook.Data.Tests.Tables;

public sealed class TableFileTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\r1\t2\r")]
    [InlineData("a|b\n1|2")]
    [InlineData("\uFEFFa,b\n1,2\n")]
    [InlineData("\n\na,b\n\n1,2\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"\n")]
    [InlineData("a , b\n1,2,\n")]
    public void Records_are_read_whatever_separates_them(string text)
    {
        using var file = DataFile.Of(text);
        using var reader = Open(file);
        Assert.Equal(["a", "b"], reader.Columns);
        Assert.Equal(["1/2"], Rows(reader));
    }

    [Fact]
    public void Lines_are_those_of_the_file_when_fields_hold_line_breaks()
    {
        using var file = DataFile.Of("id,note\n1,\"two\r\nlines\"\n2,\"three\n\nlines\"\n3,last\n");
        using var reader = Open(file);
        var lines = new List<(string, long)>();
        while (reader.Read()) lines.Add((reader.Text(0), reader.Line));
        Assert.Equal([("1", 2), ("2", 4), ("3", 7)], lines);
    }

    [Fact]
    public void Doubled_quotes_are_quotes_and_quotes_within_are_characters()
    {
        using var file = DataFile.Of("a,b\n\"say \"\"hi\"\", all\",5\" pipe\n");
        using var reader = Open(file);
        Assert.True(reader.Read());
        Assert.Equal("say \"hi\", all", reader.Text(0));
        Assert.Equal("5\" pipe", reader.Text(1));
    }

    [Theory]
    [InlineData("a,b\n1,\"x\n2,\"y\"\n3,z\n")]
    [InlineData("a,b\n1,\"x\"y\n2,y\n3,z\n")]
    [InlineData("a,b\n1,\"x\n2,y\n3,z\n")]
    public void Broken_quotes_cost_their_line_alone(string text)
    {
        using var file = DataFile.Of(text);
        using var reader = Open(file);
        Assert.True(reader.Read());
        Assert.Equal((RecordProblem.BrokenQuotes, 2L), (reader.Problem, reader.Line));
        Assert.StartsWith("1,\"x", reader.Excerpt(), StringComparison.Ordinal);
        Assert.Equal(["2/y", "3/z"], Rows(reader));
    }

    [Fact]
    public void Ragged_records_are_told()
    {
        using var file = DataFile.Of("a,b\n1\n2,3,4\n5,6\n");
        using var reader = Open(file);
        var problems = new List<RecordProblem>();
        while (reader.Read()) problems.Add(reader.Problem);
        Assert.Equal([RecordProblem.Ragged, RecordProblem.Ragged, RecordProblem.None], problems);
    }

    [Fact]
    public void Long_files_are_read_over_the_edges_of_the_buffer()
    {
        var rows = Enumerable.Range(0, 60_000).Select(i => $"{i},\"{new string('x', i % 40)}\r\n{i}\"").ToList();
        using var file = DataFile.Of("a,b\r\n" + string.Join("\r\n", rows));
        using var reader = Open(file);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(((2 * i) + 2, $"{i}", $"{new string('x', i % 40)}\r\n{i}"), (reader.Line, reader.Text(0), reader.Text(1)));
        }

        Assert.False(reader.Read());
    }

    [Fact]
    public void Packed_files_are_unpacked_and_hashed_as_they_are()
    {
        using var file = DataFile.Packed("a,b\n1,2\n");
        using var reader = Open(file);
        Assert.Equal(["1/2"], Rows(reader));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))), reader.Sha256);
    }

    [Theory]
    [InlineData("utf-16", 0)]
    [InlineData("utf-16BE", 0)]
    [InlineData("GB18030", 1)]
    public void Encodings_are_recognised(string name, int warnings)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        using var file = DataFile.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("会员,金额\n王小明,2\n")]);
        var opening = TableFile.Open(file.Path);
        using var reader = opening.Reader!;
        Assert.Equal(["会员", "金额"], reader.Columns);
        Assert.Equal(["王小明/2"], Rows(reader));
        Assert.Equal(warnings, reader.Notes.Count(diagnostic => diagnostic.Code == "PB9311"));
    }

    /// <summary>Numbers alone, for longer than an encoding is told from; names behind them.</summary>
    [Theory]
    [InlineData("GB18030", "PB9311")]
    [InlineData("utf-8", "")]
    public void Encoding_is_told_when_the_first_name_comes(string name, string code)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var file = DataFile.Of(encoding.GetBytes($"member,amount\n{Numbers}王小明,2\n李雷,3\n"));
        using var reader = Open(file);
        Assert.Equal(["王小明/2", "李雷/3"], Rows(reader).TakeLast(2));
        Assert.Equal(code, string.Concat(reader.Notes.Select(diagnostic => diagnostic.Code)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Characters_over_the_edges_of_the_buffer_are_whole(int shift)
    {
        var text = $"{new string('a', shift)},amount\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"王é😀{i},2\n"));
        using var file = DataFile.Of(text);
        using var reader = Open(file);
        Assert.Equal(text, $"{reader.Columns[0]},amount\n" + string.Concat(Rows(reader).Select(row => row.Replace('/', ',') + "\n")));
        Assert.Empty(reader.Notes);
    }

    [Fact]
    public void Characters_that_are_none_are_counted_with_the_first_line()
    {
        using var file = DataFile.Of([.. Encoding.UTF8.GetBytes($"会员,金额\n{Numbers}"), .. "M"u8, 0xE7, 0x8E, .. ",2\nM"u8, 0xFF, .. ",3\n"u8]);
        using var reader = Open(file);
        Assert.Equal(["M\uFFFD/2", "M\uFFFD/3"], Rows(reader).TakeLast(2));
        var note = Assert.Single(reader.Notes);
        Assert.Equal(("PB9313", 20_002), (note.Code, note.Source.PositionOf(0).Line));
        Assert.Contains("2 characters", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n", 0x80, 0x2C)]
    [InlineData("\r", 0xFF, 0x41)]
    [InlineData("\r\n", 0xD5)]
    public void Chinese_file_with_half_a_character_is_damaged_on_its_line(string end, params int[] bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        byte[] start = encoding.GetBytes($"会员,金额\n{Numbers}王小明,".Replace("\n", end, StringComparison.Ordinal));
        using var file = DataFile.Of([.. start, .. bytes.Select(value => (byte)value)]);
        using var reader = Open(file);
        while (reader.Read()) continue;
        Assert.Equal(("PB9305", 20_002), (reader.Failure!.Code, reader.Failure.Source.PositionOf(0).Line));
    }

    [Fact]
    public void Small_Chinese_file_cut_inside_its_last_character_is_damaged()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using var file = DataFile.Of(encoding.GetBytes("会员,金额\n李雷,2\n王小明,3\n李")[..^1]);
        var diagnostic = Assert.Single(TableFile.Open(file.Path).Diagnostics);
        Assert.Equal(("PB9305", 4), (diagnostic.Code, diagnostic.Source.PositionOf(0).Line));
    }

    [Fact]
    public void Wide_file_cut_inside_its_last_character_is_damaged()
    {
        using var file = DataFile.Of([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("会员,金额\n李雷,2\n王")[..^1]]);
        var diagnostic = Assert.Single(TableFile.Open(file.Path).Diagnostics);
        Assert.Equal(("PB9305", 3), (diagnostic.Code, diagnostic.Source.PositionOf(0).Line));
    }

    [Fact]
    public void Parquet_is_read_with_its_types_as_text()
    {
        using var file = ParquetFile.Of("SELECT 'ann' AS who, TIMESTAMP '2026-01-02 12:30:00' AS at, TIMESTAMPTZ '2026-01-02 12:30:00+08' AS moment, 2.5::DOUBLE AS amount, DATE '2026-01-02' AS day UNION ALL SELECT NULL, NULL, NULL, NULL, NULL");
        using var reader = Open(file);
        Assert.Equal(["who", "at", "moment", "amount", "day"], reader.Columns);
        Assert.Equal(["ann/2026-01-02 12:30:00/2026-01-02 04:30:00Z/2.5/2026-01-02", "////"], Rows(reader));
        Assert.Equal(2, reader.Line);
    }

    [Theory]
    [InlineData("odd'name [1] *.parquet")]
    [InlineData("订单.parquet")]
    public void Parquet_with_an_odd_name_is_read(string name)
    {
        using var file = ParquetFile.Of("SELECT 1 AS a, 2 AS b", name);
        using var reader = Open(file);
        Assert.Equal(["1/2"], Rows(reader));
    }

    [Fact]
    public void Missing_file_is_said() => Assert.Equal(["PB9301"], Codes("no/such/file.csv"));

    [Fact]
    public void Folder_is_said() => Assert.Equal(["PB9302"], Codes(Path.GetTempPath()));

    [Theory]
    [InlineData("", "PB9303")]
    [InlineData("\n\n", "PB9303")]
    [InlineData("1,2\n3,4\n", "PB9306")]
    [InlineData("a\0b", "PB9304")]
    [InlineData("PK\u0003\u0004rest", "PB9304")]
    [InlineData("PAR1 and no end", "PB9305")]
    public void What_is_no_table_is_said(string content, string code)
    {
        using var file = DataFile.Of(content);
        Assert.Equal([code], Codes(file.Path));
    }

    [Fact]
    public void Half_a_Parquet_file_is_said()
    {
        using var whole = ParquetFile.Of("SELECT range AS a, range * 7 AS b FROM range(10000)");
        var bytes = File.ReadAllBytes(whole.Path);
        using var half = DataFile.Of(bytes[..(bytes.Length / 2)], "half.parquet");
        Assert.Equal(["PB9305"], Codes(half.Path));
    }

    [Fact]
    public void Half_a_packed_file_is_said()
    {
        using var whole = DataFile.Packed("a,b\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i},{i * 7919 % 104729}\n")));
        var bytes = File.ReadAllBytes(whole.Path);
        using var half = DataFile.Of(bytes[..(bytes.Length / 2)], "half.csv.gz");
        var opening = TableFile.Open(half.Path);
        if (opening.Reader is not { } reader)
        {
            Assert.Equal(["PB9305"], opening.Diagnostics.Select(diagnostic => diagnostic.Code));
            return;
        }

        using (reader)
        {
            while (reader.Read()) continue;
            Assert.Equal("PB9305", reader.Failure?.Code);
        }
    }

    private static string Numbers => string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i + 10_000},2\n"));

    private static IEnumerable<string> Codes(string path) => TableFile.Open(path).Diagnostics.Select(diagnostic => diagnostic.Code);

    private static TableReader Open(DataFile file)
    {
        var opening = TableFile.Open(file.Path);
        Assert.Empty(opening.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return opening.Reader!;
    }

    private static List<string> Rows(TableReader reader)
    {
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('/', reader.Columns.Select((_, column) => reader.Text(column))));
        return rows;
    }
}
