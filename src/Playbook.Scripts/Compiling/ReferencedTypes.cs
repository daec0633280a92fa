using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Playbook.Scripts.Compiling;

/// <summary>Reads signatures down to the names of types, and remembers the first that is not allowed.</summary>
internal sealed class ReferencedTypes : ISignatureTypeProvider<string, object?>
{
    /// <summary>Stands for all types that the compiled form itself defines.</summary>
    public const string Own = "";

    /// <summary>The first type met that is not allowed; null for none.</summary>
    public string? Refused { get; private set; }

    public static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference) return $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}";
        return type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var name = NameOf(reader, handle);
        return AllowedMembers.IsType(name) ? name : Refuse(name);
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Own;

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        var name = $"System.{typeCode}";
        return AllowedMembers.IsType(name) ? name : Refuse(name);
    }

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetSZArrayType(string elementType) => "System.Array";

    public string GetByReferenceType(string elementType) => Refuse("a reference to a place");

    public string GetArrayType(string elementType, ArrayShape shape) => Refuse("an array of several dimensions");

    public string GetPointerType(string elementType) => Refuse("a pointer");

    public string GetFunctionPointerType(MethodSignature<string> signature) => Refuse("a pointer to a function");

    public string GetPinnedType(string elementType) => Refuse("a pinned place");

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "System.Object";

    public string GetGenericTypeParameter(object? genericContext, int index) => "System.Object";

    private string Refuse(string name)
    {
        Refused ??= name;
        return name;
    }
}
