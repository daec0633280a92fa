using System.Runtime.InteropServices;

namespace Playbook.Data.Orders.Reading;

/// <summary>One order while a log is read. There may be many millions: 28 bytes each.</summary>
/// <param name="Member">The number of the member in its bucket.</param>
/// <param name="Day">Days since 1970-01-01.</param>
/// <param name="Amount">Millionths.</param>
/// <param name="Fingerprint">Of the whole row of the file.</param>
/// <param name="Line">Of the file; lines above 4 billion are counted as that.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct OrderRow(int Member, int Day, long Amount, ulong Fingerprint, uint Line)
{
    /// <summary>Bytes of a row, with what is needed to sort it and to keep it in the end.</summary>
    public const int Cost = 44;

    public bool Repeats(in OrderRow other) => Fingerprint == other.Fingerprint && Day == other.Day && Amount == other.Amount && Member == other.Member;
}
