using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Playbook.Scripts.Compiling;

/// <summary>The instructions of the runtime that code without pointers is made of. What reads or writes memory by address, calls by address or jumps is not among them.</summary>
internal static class AllowedInstructions
{
    private const int TwoBytes = 0xFE;

    private static readonly ImmutableHashSet<ILOpCode> s_refused =
    [
        ILOpCode.Break, ILOpCode.Jmp, ILOpCode.Calli, ILOpCode.Localloc, ILOpCode.Cpblk, ILOpCode.Initblk, ILOpCode.Cpobj, ILOpCode.Mkrefany, ILOpCode.Refanyval,
        ILOpCode.Refanytype, ILOpCode.Arglist, ILOpCode.Ldvirtftn, ILOpCode.Conv_i, ILOpCode.Conv_u, ILOpCode.Conv_ovf_i, ILOpCode.Conv_ovf_u, ILOpCode.Conv_ovf_i_un,
        ILOpCode.Conv_ovf_u_un, ILOpCode.Unbox, ILOpCode.Sizeof, ILOpCode.Unaligned, ILOpCode.Volatile, ILOpCode.Tail, ILOpCode.Rethrow, ILOpCode.Endfilter,
        ILOpCode.Leave, ILOpCode.Leave_s, ILOpCode.Endfinally, ILOpCode.Readonly, ILOpCode.Ldelema, ILOpCode.Ldsflda,
        ILOpCode.Ldind_i, ILOpCode.Ldind_i1, ILOpCode.Ldind_i2, ILOpCode.Ldind_i4, ILOpCode.Ldind_i8, ILOpCode.Ldind_r4, ILOpCode.Ldind_r8, ILOpCode.Ldind_ref,
        ILOpCode.Ldind_u1, ILOpCode.Ldind_u2, ILOpCode.Ldind_u4, ILOpCode.Stind_i, ILOpCode.Stind_i1, ILOpCode.Stind_i2, ILOpCode.Stind_i4, ILOpCode.Stind_i8,
        ILOpCode.Stind_r4, ILOpCode.Stind_r8, ILOpCode.Stind_ref,
    ];

    /// <summary>The first instruction that is not allowed; null for none.</summary>
    public static string? Refusal(BlobReader code)
    {
        while (code.RemainingBytes > 0)
        {
            int first = code.ReadByte();
            var instruction = (ILOpCode)(first == TwoBytes ? (TwoBytes << 8) | code.ReadByte() : first);
            if (!Enum.IsDefined(instruction) || s_refused.Contains(instruction)) return $"the instruction {instruction}";
            var operand = instruction == ILOpCode.Switch ? sizeof(int) * code.ReadInt32() : OperandSize(instruction);
            code.Offset += operand;
        }

        return null;
    }

    private static int OperandSize(ILOpCode instruction) => instruction switch
    {
        ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s or ILOpCode.Ldc_i4_s => sizeof(byte),
        ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => sizeof(ushort),
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => sizeof(long),
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Ldstr or ILOpCode.Ldtoken or ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Newarr
            or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Stsfld or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Box
            or ILOpCode.Unbox_any or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Ldelem or ILOpCode.Stelem or ILOpCode.Initobj or ILOpCode.Constrained
            or ILOpCode.Ldftn => sizeof(int),
        _ when instruction.IsBranch() => instruction.GetBranchOperandSize(),
        _ => 0,
    };
}
