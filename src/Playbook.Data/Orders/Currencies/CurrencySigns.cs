using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Data.Orders.Currencies;

/// <summary>Which currencies a sign can mean, the likeliest first. ISO 4217 codes mean themselves.</summary>
internal static class CurrencySigns
{
    private const string Codes =
        "AED AFN ALL AMD ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK JMD JOD JPY " +
        "KES KHR KRW KWD KZT LAK LBP LKR MAD MDL MGA MKD MMK MNT MOP MUR MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SEK SGD SYP THB TND TRY TTD TWD " +
        "TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR ZMW";

    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_known = new (string Signs, string Codes)[]
    {
        ("¥ ￥", "CNY JPY"), ("CN¥ RMB 元 人民币 人民幣 块 塊 元人民币", "CNY"), ("JP¥ 円 日元 日圓", "JPY"), ("$ ＄ DOLLAR DOLLARS", "USD AUD CAD HKD SGD TWD NZD MXN ARS CLP COP"), ("US$ 美元", "USD"),
        ("NT$ 新台币 新臺幣 新台幣", "TWD"), ("HK$ 港币 港幣 港元", "HKD"), ("MOP$", "MOP"), ("A$ AU$", "AUD"), ("C$ CA$", "CAD"), ("S$ SG$", "SGD"), ("NZ$", "NZD"), ("MX$", "MXN"), ("R$", "BRL"), ("€ EURO EUROS 欧元 歐元", "EUR"),
        ("£ 英镑 英鎊", "GBP"), ("₩ 원 韩元", "KRW"), ("₹ RS RS. ₨", "INR PKR NPR LKR"), ("₽ РУБ РУБ.", "RUB"), ("₫ Đ", "VND"), ("฿", "THB"), ("₱", "PHP"), ("RP RP.", "IDR"), ("RM", "MYR"), ("₺ TL", "TRY"),
        ("₴", "UAH"), ("₪", "ILS"), ("₦", "NGN"), ("KR KR.", "SEK NOK DKK ISK"), ("ZŁ", "PLN"), ("KČ", "CZK"), ("FT", "HUF"), ("FR FR. SFR", "CHF"),
    }
        .SelectMany(entry => entry.Signs.Split(' ').Select(sign => (sign, codes: entry.Codes.Split(' ').ToImmutableArray())))
        .Concat(Codes.Split(' ').Select(code => (sign: code, codes: ImmutableArray.Create(code))))
        .ToFrozenDictionary(pair => pair.sign, pair => pair.codes, StringComparer.Ordinal);

    /// <summary>The currencies; none for what is no sign of a currency.</summary>
    public static ImmutableArray<string> Of(string sign) => s_known.GetValueOrDefault(sign.Trim().ToUpperInvariant(), []);
}
