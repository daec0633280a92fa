using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Playbook.Plan.Model;

namespace Playbook.Plan.TouchPolicy;

/// <summary>
/// Who is held out: a member, or a group, whose number in [0, 1) lies below the share. The simulator draws the number; for people and groups
/// that exist it is a hash of their identifier, so that a campaign holds out the same ones every day and on every machine, and a larger share
/// holds out those of a smaller one and more.
/// </summary>
public static class HoldoutRule
{
    private const string Scheme = "playbook.holdout/1";

    /// <summary>Whether one whose number this is is held out, where the plan holds out units of that kind.</summary>
    public static bool Withholds(PlanHoldout? holdout, HoldoutUnit unit, double number) => holdout is not null && holdout.Unit == unit && number < (double)holdout.Share.Fraction;

    /// <summary>
    /// The number of a member or a group that exists: of SHA-256 over the UTF-8 text <c>playbook.holdout/1⏎members⏎PLAN⏎ID</c> (<c>groups</c> for a
    /// group), lines ended by LF, the first 8 bytes, big-endian, shifted right by 11 and divided by 2⁵³.
    /// </summary>
    /// <param name="plan">Name of the plan: campaigns hold out independently of each other.</param>
    /// <param name="unit">Member or group.</param>
    /// <param name="identifier">As the team's own systems call it.</param>
    public static double NumberOf(string plan, HoldoutUnit unit, string identifier)
    {
        var text = $"{Scheme}\n{(unit == HoldoutUnit.Members ? "members" : "groups")}\n{plan}\n{identifier}";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1d / (1UL << 53));
    }
}
