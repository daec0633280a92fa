using System.Text;

namespace Playbook.Data.Orders.Amounts;

/// <summary>Turns the numbers of one column into amounts, and gathers what the column as a whole says about its decimals.</summary>
internal sealed class AmountColumn(DecimalMark mark)
{
    private long _dots;
    private long _commas;
    private long _long;

    /// <summary>The first amount such as <c>1.299</c>, which could be thousands or decimals.</summary>
    public string? Ambiguous { get; private set; }

    /// <summary>Whether no amount tells thousands from decimals although some need it.</summary>
    public bool IsUndecided => Ambiguous is not null && _dots == 0 && _commas == 0 && _long == 0;

    /// <summary>Whether some amount has a mark at all.</summary>
    public bool HasMarks => Ambiguous is not null || _dots + _commas > 0;

    /// <summary>The mark that the column shows; the one that most amounts need where they disagree.</summary>
    public DecimalMark Mark => _commas > _dots ? DecimalMark.Comma : DecimalMark.Dot;

    /// <summary>Millionths; null for what cannot be read.</summary>
    public long? Read(ReadOnlySpan<byte> number)
    {
        Weigh(number);
        return AmountText.Parse(number, mark);
    }

    private void Weigh(ReadOnlySpan<byte> number)
    {
        var (dot, comma) = (number.LastIndexOf((byte)'.'), number.LastIndexOf((byte)','));
        if (dot < 0 && comma < 0)
        {
            if (number.Length >= 4 && number.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) _long++;
            return;
        }

        if (dot >= 0 && comma >= 0)
        {
            if (dot > comma) _dots++;
            else _commas++;
            return;
        }

        var last = Math.Max(dot, comma);
        var single = number[..last].IndexOf(number[last]) < 0;
        var behind = number.Length - last - 1;
        if (!single) Count(dot < 0);
        else if (behind != 3 || last is 0 or > 3 || number[0] == (byte)'0') Count(dot >= 0);
        else if (dot >= 0) Ambiguous ??= Encoding.UTF8.GetString(number);
    }

    private void Count(bool isDot)
    {
        if (isDot) _dots++;
        else _commas++;
    }
}
