using Playbook.Reporting.Json;

namespace Playbook.Reporting.Tests.Json;

public class DecimalJsonTests
{
    [Theory]
    [InlineData(0d, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.000006147516123, "0.000006147516")]
    [InlineData(-0.1234567891, "-0.1234568")]
    [InlineData(1080.12004, "1080.12")]
    [InlineData(159883.9123, "159883.9")]
    [InlineData(123456789.4, "123456789")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e-30, "0")]
    [InlineData(-1e-30, "0")]
    public void Number_is_written_without_an_exponent_and_with_the_digits_that_count(double value, string expected) => Assert.Equal(expected, DecimalJson.Of(value)!.ToJsonString());

    [Theory]
    [InlineData(null)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e40)]
    public void What_is_no_number_that_can_be_written_is_null(double? value) => Assert.Null(DecimalJson.Of(value));
}
