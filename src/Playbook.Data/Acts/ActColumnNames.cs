using System.Collections.Immutable;
using Playbook.Data.Orders.Columns;

namespace Playbook.Data.Acts;

/// <summary>The usual names of columns of acts, in English and Chinese, the surest first: small letters and digits alone.</summary>
internal static class ActColumnNames
{
    public static ImmutableArray<string> Member { get; } = ColumnNames.Of(OrderColumn.Member).AddRange(Split(
        "senderid sender fromid from authorid author speaker nickname src 发送者id 发送者 发送人 发言人 成员id 成员 群成员 昵称 發送者 發送人 發言人 成員id 成員 群成員 暱稱"));

    public static ImmutableArray<string> Time { get; } = [
        .. Split("messagetime msgtime sentat senttime sentdate sendtime eventtime acttime 发送时间 发言时间 消息时间 發送時間 發言時間 訊息時間"), .. ColumnNames.Of(OrderColumn.Time)];

    public static ImmutableArray<string> Group { get; } = Split(
        "groupid group groupname chatid chat chatname chatroom chatroomid roomid room channelid channel conversationid conversation 群id 群号 群 群名 群名称 群聊 群组 社群 群號 群名稱 群組");

    public static ImmutableArray<string> Kind { get; } = Split(
        "kind act action actiontype event eventtype messagetype msgtype type 类型 消息类型 动作 行为 事件 類型 訊息類型 動作 行為");

    private static ImmutableArray<string> Split(string names) => [.. names.Split(' ')];
}
