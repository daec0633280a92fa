using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using Playbook.Data.Orders;
using Playbook.Data.Orders.Amounts;
using Playbook.Data.Orders.Times;

namespace Playbook.Cli.Commands;

/// <summary>How a log of orders is meant: the options that the diagnostics about logs name.</summary>
internal sealed class OrderLogOptions
{
    private const string Keep = "keep";

    private const string Drop = "drop";

    private const string DayFirst = "day-month";

    private const string MonthFirst = "month-day";

    private const string Comma = "comma";

    private const string Dot = "dot";

    private readonly Option<string?> _member = Column("--member", "The column of the member.");
    private readonly Option<string?> _time = Column("--time", "The column of the time or day of the order.");
    private readonly Option<string?> _amount = Column("--amount", "The column of the amount.");
    private readonly Option<string?> _product = Column("--product", "The column of the product.");
    private readonly Option<string?> _order = Column("--order", "The column of the order's number, which tells cancellations.");
    private readonly Option<string?> _currencyColumn = Column("--currency-column", "The column of each order's currency.");
    private readonly Option<string?> _timeZone = new("--timezone") { Description = "The shop's time zone, such as Asia/Shanghai.", HelpName = "ZONE" };
    private readonly Option<string?> _currency = new("--currency") { Description = "Use the orders in this currency, such as CNY.", HelpName = "CODE" };
    private readonly Option<string?> _since = Day("--since", "The first day that the log covers.");
    private readonly Option<string?> _until = Day("--until", "The last day that the log covers.");
    private readonly Option<string?> _zero = Choice("--zero-amounts", "Whether orders of amount zero are orders.", Keep, Drop);
    private readonly Option<string?> _dateOrder = Choice("--date-order", "How 1/2/2026 is read.", DayFirst, MonthFirst);
    private readonly Option<string?> _decimal = Choice("--decimal", "What divides off the decimals of amounts.", Dot, Comma);

    public Argument<string> Log { get; } = new("ORDERS") { Description = "A log of orders, one row for each: CSV (also .gz) or Parquet." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_member, _time, _amount, _product, _order, _currencyColumn, _timeZone, _currency, _since, _until, _zero, _dateOrder, _decimal]) command.Add(option);
    }

    public OrderLogRequest Read(ParseResult parsed, string path, LocalDate today) => new(path)
    {
        Member = parsed.GetValue(_member),
        Time = parsed.GetValue(_time),
        Amount = parsed.GetValue(_amount),
        Product = parsed.GetValue(_product),
        Order = parsed.GetValue(_order),
        CurrencyColumn = parsed.GetValue(_currencyColumn),
        TimeZone = parsed.GetValue(_timeZone),
        Currency = parsed.GetValue(_currency),
        Since = DayOf(parsed.GetValue(_since)),
        Until = DayOf(parsed.GetValue(_until)),
        Today = today,
        DropsZeroAmounts = parsed.GetValue(_zero) == Drop,
        DateOrder = parsed.GetValue(_dateOrder) switch { DayFirst => DateOrder.DayFirst, MonthFirst => DateOrder.MonthFirst, _ => null },
        Decimal = parsed.GetValue(_decimal) switch { Comma => DecimalMark.Comma, Dot => DecimalMark.Dot, _ => null },
    };

    /// <summary>An option that takes a day; anything else is refused when the command line is read.</summary>
    public static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(IsDay);
        return option;
    }

    public static LocalDate? DayOf(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private static void IsDay(OptionResult result)
    {
        if (result.Tokens.Count == 1 && DayOf(result.Tokens[0].Value) is null) result.AddError($"{result.Option.Name} takes a day such as 2026-03-31, not {result.Tokens[0].Value}");
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description + " Guessed by its name.", HelpName = "COLUMN" };

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', values) };
        return option.AcceptOnlyFromAmong(values);
    }
}
