using System.Collections.Immutable;
using Playbook.Data.Orders.Columns;

namespace Playbook.Data.Members;

/// <summary>Something that a column holds, by the word for it and by the names that such columns have.</summary>
public sealed record ColumnWord(string Word, ImmutableArray<string> Names)
{
    public static readonly ColumnWord Member = new("member", ["member", "member_id", "id", .. ColumnNames.Of(OrderColumn.Member)]);

    public static readonly ColumnWord Group = new("group", ["group", "群"]);

    /// <summary>Which of the groups of that declaration.</summary>
    public static readonly ColumnWord GroupId = new("group_id", ["group_id", "chat_id", "群ID", "群号"]);

    public static readonly ColumnWord Store = new("store", ["store", "store_id", "门店"]);

    public static readonly ColumnWord Joined = new("joined", ["joined", "joined_on", "join_date", "入群日期", "入会日期"]);

    public static readonly ColumnWord Role = new("role", ["role", "角色"]);

    public static readonly ColumnWord Persona = new("persona", ["persona", "画像"]);

    public static readonly ColumnWord DoNotDisturb = new("do_not_disturb", ["do_not_disturb", "muted", "dnd", "免打扰"]);

    public static readonly ColumnWord HeldOut = new("held_out", ["held_out", "holdout", "留出"]);

    public static readonly ColumnWord LastOrder = new("last_order", ["last_order", "last_order_at", "最近下单"]);

    public static readonly ColumnWord Phase = new("phase", ["phase", "阶段"]);

    public static readonly ColumnWord OrderMember = new("orders.member", ColumnNames.Of(OrderColumn.Member));

    public static readonly ColumnWord OrderTime = new("orders.time", ColumnNames.Of(OrderColumn.Time));

    /// <summary>Rows with the same value are lines of one order.</summary>
    public static readonly ColumnWord OrderId = new("orders.order", ColumnNames.Of(OrderColumn.Order));

    public static readonly ColumnWord OrderProduct = new("orders.product", ColumnNames.Of(OrderColumn.Product));

    public static readonly ColumnWord OrderAmount = new("orders.amount", ColumnNames.Of(OrderColumn.Amount));

    public static readonly ColumnWord OrderCurrency = new("orders.currency", ColumnNames.Of(OrderColumn.Currency));

    public static readonly ColumnWord OrderOffer = new("orders.offer", ["offer", "优惠"]);

    public static readonly ColumnWord TouchMember = Member with { Word = "touches.member" };

    public static readonly ColumnWord TouchGroup = new("touches.group", ["group_id", "chat_id", "group", "群ID", "群号", "群"]);

    public static readonly ColumnWord TouchTime = new("touches.time", ["time", "at", "sent_at", "date", "ts", "发送时间"]);

    public static readonly ColumnWord TouchCadence = new("touches.cadence", ["cadence", "节奏"]);

    public static readonly ColumnWord TouchOpened = new("touches.opened", ["opened", "engaged", "打开"]);

    public static ImmutableArray<ColumnWord> OfMembers { get; } = [Member, Group, GroupId, Store, Joined, Role, Persona, DoNotDisturb, HeldOut, LastOrder, Phase];

    public static ImmutableArray<ColumnWord> OfOrders { get; } = [OrderMember, OrderTime, OrderId, OrderProduct, OrderAmount, OrderCurrency, OrderOffer];

    public static ImmutableArray<ColumnWord> OfTouches { get; } = [TouchMember, TouchGroup, TouchTime, TouchCadence, TouchOpened];

    /// <summary>What a column is called when it is asked for: <c>time</c> of <c>orders.time</c>.</summary>
    public string Title => Word[(Word.LastIndexOf('.') + 1)..];

    /// <summary>All words that a user may name a column for.</summary>
    public static IEnumerable<string> Words => OfMembers.Concat(OfOrders).Concat(OfTouches).Select(column => column.Word);
}
