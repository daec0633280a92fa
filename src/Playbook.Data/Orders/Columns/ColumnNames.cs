using System.Collections.Immutable;

namespace Playbook.Data.Orders.Columns;

/// <summary>The usual names of columns, in English and Chinese, the surest first: small letters and digits alone.</summary>
internal static class ColumnNames
{
    private static readonly ImmutableArray<string> s_member = Split(
        "memberid memberno member customerid customerno customernumber customer custid cust userid user clientid client buyerid buyernick buyer shopperid shopper householdkey householdid household " +
        "openid unionid accountid account donorid donor contactid contact consumerid personid visitorid cid uid email mobile phone " +
        "会员id 会员编号 会员号 会员卡号 会员 客户id 客户编号 客户 顾客id 顾客编号 顾客 用户id 用户编号 用户 买家id 买家会员名 买家昵称 买家 手机号 手机号码 手机 " +
        "會員id 會員編號 會員號 會員卡號 會員 客戶id 客戶編號 客戶 顧客id 顧客編號 顧客 用戶id 用戶 使用者id 使用者 買家id 買家會員名 買家暱稱 買家 手機號碼 手機");

    private static readonly ImmutableArray<string> s_time = Split(
        "ordertime orderdate orderdatetime orderedat orderts purchasetime purchasedate purchasedat purchasetimestamp orderpurchasetimestamp invoicedate invoicetime transactiontime transactiondate transactiontimestamp " +
        "paytime paidat paidtime paymenttime paymentdate saledate salesdate datetime timestamp time date ts day unixts createdat createtime createdtime createddate " +
        "下单时间 下单日期 订单时间 订单日期 支付时间 付款时间 订单付款时间 支付日期 付款日期 交易时间 交易日期 成交时间 购买时间 购买日期 消费时间 消费日期 订单创建时间 创建时间 时间 日期 " +
        "下單時間 下單日期 訂單時間 訂單日期 支付時間 付款時間 訂單付款時間 付款日期 交易時間 交易日期 成交時間 購買時間 購買日期 消費時間 消費日期 訂單建立時間 建立時間 時間 日期");

    private static readonly ImmutableArray<string> s_amount = Split(
        "amount orderamount ordertotal orderamt totalamount totalprice totalpaid total grandtotal amt revenue salesvalue salesamount sales netamount netsales spend spent paidamount payamount payment paid value ordervalue " +
        "金额 订单金额 实付金额 实付款 买家实际支付金额 实收金额 支付金额 付款金额 成交金额 交易金额 消费金额 总金额 总价 销售额 实付 " +
        "金額 訂單金額 實付金額 實付款 實收金額 支付金額 付款金額 成交金額 交易金額 消費金額 總金額 總價 銷售額 實付");

    private static readonly ImmutableArray<string> s_product = Split(
        "product productid productname productcode sku skuid stockcode item itemid itemname goods goodsid goodsname 商品 商品id 商品编号 商品名称 产品 产品名称 货号 商品編號 商品名稱 產品 產品名稱 貨號");

    private static readonly ImmutableArray<string> s_order = Split(
        "orderid orderno ordernumber ordernum ordercode order invoice invoiceno invoiceid invoicenumber transactionid transactionno basketid receiptid receiptno 订单号 订单编号 订单id 交易号 单号 訂單號 訂單編號 訂單id 交易號 單號");

    private static readonly ImmutableArray<string> s_currency = Split("currency currencycode currencyiso curr 币种 货币 幣種 幣別 貨幣");

    public static ImmutableArray<string> Of(OrderColumn column) => column switch
    {
        OrderColumn.Member => s_member,
        OrderColumn.Time => s_time,
        OrderColumn.Amount => s_amount,
        OrderColumn.Product => s_product,
        OrderColumn.Order => s_order,
        OrderColumn.Currency => s_currency,
        _ => throw new InvalidOperationException($"No such column: {column}."),
    };

    /// <summary>A name without what people vary: capitals, blanks, underscores.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static ImmutableArray<string> Split(string names) => [.. names.Split(' ')];
}
