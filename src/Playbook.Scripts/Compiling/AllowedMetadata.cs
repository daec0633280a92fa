using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Playbook.Scripts.Compiling;

/// <summary>
/// The fourth gate, before anything is loaded, whether it was compiled now or kept from before: every reference of the compiled form to another assembly,
/// type or member, and every instruction. It asks nothing of how the form came to be.
/// </summary>
internal static class AllowedMetadata
{
    private static readonly ImmutableHashSet<string> s_assemblies = ["System.Runtime", "System.Linq", "System.Collections", AllowedMembers.Contract];

    /// <summary>What is not allowed in it; null for nothing.</summary>
    public static string? Refusal(ReadOnlySpan<byte> compiled)
    {
        try
        {
            using var file = new PEReader([.. compiled]);
            return Refusals(file, file.GetMetadataReader()).FirstOrDefault();
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return "a file that cannot be read";
        }
    }

    private static IEnumerable<string> Refusals(PEReader file, MetadataReader reader)
    {
        var types = new ReferencedTypes();
        if ((file.PEHeaders.CorHeader?.Flags & (CorFlags.ILOnly | CorFlags.NativeEntryPoint)) != CorFlags.ILOnly) yield return "native code";
        if (reader.GetTableRowCount(TableIndex.ModuleRef) + reader.GetTableRowCount(TableIndex.ImplMap) + reader.ManifestResources.Count + reader.ExportedTypes.Count + reader.AssemblyFiles.Count > 0) yield return "a call of native code, or a file";
        foreach (var name in reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).Where(name => !s_assemblies.Contains(name))) yield return name;
        foreach (var name in reader.TypeReferences.Select(handle => ReferencedTypes.NameOf(reader, handle)).Where(name => !AllowedMembers.IsType(name))) yield return name;
        foreach (var name in reader.MemberReferences.Select(handle => MemberRefusal(reader, reader.GetMemberReference(handle), types)).OfType<string>()) yield return name;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++) reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).DecodeSignature(types, null);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++) reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).DecodeSignature(types, null);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.StandAloneSig); row++) reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(row)).DecodeLocalSignature(types, null);
        foreach (var handle in reader.FieldDefinitions) reader.GetFieldDefinition(handle).DecodeSignature(types, null);
        foreach (var name in reader.TypeDefinitions.Select(handle => TypeRefusal(reader, reader.GetTypeDefinition(handle))).OfType<string>()) yield return name;
        foreach (var name in reader.MethodDefinitions.Select(handle => MethodRefusal(file, reader, reader.GetMethodDefinition(handle), types)).OfType<string>()) yield return name;
        if (types.Refused is { } refused) yield return refused;
    }

    private static string? MemberRefusal(MetadataReader reader, MemberReference member, ReferencedTypes types)
    {
        if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(types, null);
        else member.DecodeFieldSignature(types, null);
        var parent = member.Parent.Kind switch
        {
            HandleKind.TypeReference => ReferencedTypes.NameOf(reader, (TypeReferenceHandle)member.Parent),
            HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(types, null),
            _ => string.Empty,
        };
        var name = reader.GetString(member.Name);
        return parent == ReferencedTypes.Own || AllowedMembers.IsMember(parent, name) ? null : $"{parent}.{name}";
    }

    /// <summary>A class of its own derives from nothing that could give it powers: no finalizer, no awaiter, no exception.</summary>
    private static string? TypeRefusal(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        var parent = type.BaseType.Kind == HandleKind.TypeReference ? ReferencedTypes.NameOf(reader, (TypeReferenceHandle)type.BaseType) : string.Empty;
        if (name != "<Module>" && parent is not ("System.Object" or "System.ValueType" or "System.Attribute")) return $"{name}: {parent}";
        if (name == "<Module>" && type.GetMethods().Count > 0) return name;
        if (type.Attributes.HasFlag(TypeAttributes.ExplicitLayout) && type.GetFields().Count > 0) return $"{name}: a layout of its own";
        return type.GetInterfaceImplementations().Count > 0 ? $"{name}: an interface" : null;
    }

    private static string? MethodRefusal(PEReader file, MetadataReader reader, MethodDefinition method, ReferencedTypes types)
    {
        var name = reader.GetString(method.Name);
        method.DecodeSignature(types, null);
        if (method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) || method.ImplAttributes is not (MethodImplAttributes.IL or MethodImplAttributes.NoInlining or MethodImplAttributes.AggressiveInlining)) return name;
        if (name == ".cctor" && reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name) != "<>c") return name;
        if (method.RelativeVirtualAddress == 0) return name;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        return body.ExceptionRegions.Length > 0 ? $"{name}: an exception handler" : AllowedInstructions.Refusal(body.GetILReader());
    }
}
