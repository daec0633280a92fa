using Playbook.Data.Experiments;
using Playbook.Data.Tests.Tables;

namespace Playbook.Data.Tests.Experiments;

public class ExperimentReaderTests
{
    private static readonly ExperimentColumns s_visit = new(["visit"]);

    [Fact]
    public void Log_becomes_columns_with_the_control_first()
    {
        var reading = Read("arm,visit,spend,city,age\nmail,1,29.90,长沙,30\nNo E-Mail,0,0,\"湘潭, 湖南\",\nsms,0,0,长沙,41\n", new ExperimentColumns(["visit", "spend"]));
        Assert.Empty(reading.Diagnostics);
        var log = reading.Log!;
        Assert.Equal(["No E-Mail", "mail", "sms"], log.Arms);
        Assert.Equal([1, 0, 2], log.Arm);
        Assert.Equal((true, false), (log.Outcomes[0].IsBinary, log.Outcomes[1].IsBinary));
        Assert.Equal([29.90, 0d, 0d], log.Outcomes[1].Values);
        var (city, age) = (log.Covariates[0], log.Covariates[1]);
        Assert.Equal([city.Labels.IndexOf("长沙"), city.Labels.IndexOf("湘潭, 湖南"), city.Labels.IndexOf("长沙")], city.Values);
        Assert.Equal([30d, double.NaN, 41d], age.Values);
        Assert.Equal(64, log.Hash.Length);
    }

    [Theory]
    [InlineData("对照组")]
    [InlineData("Control")]
    [InlineData("0")]
    public void Control_is_guessed_by_its_name(string name) => Assert.Equal(name, Read($"treatment,visit\n1,0\n{name},1\n", s_visit).Log!.Arms[0]);

    [Fact]
    public void Columns_that_are_said_need_no_guess()
    {
        var log = Read("letter,visit,city,age\nb,1,x,1\na,0,y,2\n", s_visit with { Treatment = "letter", Control = "b", By = ["city"] }).Log!;
        Assert.Equal(["b", "a"], log.Arms);
        Assert.Equal("city", Assert.Single(log.Covariates).Name);
    }

    [Theory]
    [InlineData("letter,visit\na,1\nb,0\n", "PB9501")]
    [InlineData("arm,visit\nmail,1\nsms,0\n", "PB9503")]
    [InlineData("arm,visit\nmail,1\nmail,0\n", "PB9504")]
    [InlineData("arm,visit\nnone,1\nnone,0\n", "PB9504")]
    [InlineData("arm,visit\n", "PB9505")]
    [InlineData("arm,came\nmail,1\nnone,0\n", "PB9307")]
    [InlineData("", "PB9303")]
    public void Log_that_cannot_be_used_is_one_error(string text, string code)
    {
        var reading = Read(text, s_visit);
        Assert.Null(reading.Log);
        Assert.Equal(code, Assert.Single(reading.Diagnostics).Code);
    }

    [Fact]
    public void Outcomes_must_be_said() => Assert.Equal("PB9502", Assert.Single(Read("arm,visit\nmail,1\nnone,0\n", new ExperimentColumns([])).Diagnostics).Code);

    [Fact]
    public void Rows_that_cannot_be_used_are_counted_by_reason_with_the_first_line()
    {
        var reading = Read("arm,visit\nmail,1\nmail,\nnone,0\n,1\nnone\nmail,yes\nnone,1\n", s_visit);
        Assert.Equal([0d, 1d], reading.Log!.Outcomes[0].Values.Skip(1));
        Assert.Equal(["6 PB9310", "5 PB9506", "3 PB9506"], reading.Diagnostics.Select(diagnostic => $"{diagnostic.Position.Line} {diagnostic.Code}"));
        Assert.Contains("2, the first on line 3", reading.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Identifiers_are_no_covariates()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(row => $"{(row % 2 == 0 ? "mail" : "none")},0,{1000 + row},member{row},{row % 7}\n"));
        var reading = Read("arm,visit,number,name,visits_before\n" + rows, s_visit);
        Assert.Equal("visits_before", Assert.Single(reading.Log!.Covariates).Name);
        Assert.Equal(["PB9507", "PB9507"], reading.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static ExperimentReading Read(string text, ExperimentColumns columns)
    {
        using var file = DataFile.Of(text, "trial.csv");
        return ExperimentReader.Read(file.Path, columns);
    }
}
