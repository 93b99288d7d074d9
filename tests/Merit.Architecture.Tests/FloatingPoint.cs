using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Merit.Architecture.Tests;

/// <summary>Finds <c>double</c>, <c>float</c> and <c>Half</c> in the signatures of a compiled assembly: fields, methods, local variables and calls.</summary>
internal static class FloatingPoint
{
    public static IReadOnlyList<string> UsesIn(string assemblyPath)
    {
        using var file = new PEReader(File.OpenRead(assemblyPath));
        var reader = file.GetMetadataReader();
        var finder = new SignatureFinder();
        var uses = new List<string>();
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            var owner = reader.GetString(type.Name);
            uses.AddRange(type.GetFields().Select(reader.GetFieldDefinition)
                .Where(field => field.DecodeSignature(finder, null))
                .Select(field => $"field {owner}.{reader.GetString(field.Name)}"));
            foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            {
                var name = $"{owner}.{reader.GetString(method.Name)}";
                if (Mentions(method.DecodeSignature(finder, null)))
                {
                    uses.Add($"method {name}");
                }

                if (LocalsMention(file, reader, method, finder))
                {
                    uses.Add($"local variable of {name}");
                }
            }
        }

        uses.AddRange(Calls(reader, finder));
        return uses;
    }

    private static IEnumerable<string> Calls(MetadataReader reader, SignatureFinder finder) =>
        from member in reader.MemberReferences.Select(reader.GetMemberReference)
        where member.GetKind() == MemberReferenceKind.Method && Mentions(member.DecodeMethodSignature(finder, null))
        select $"call of {Owner(reader, member.Parent)}.{reader.GetString(member.Name)}";

    private static string Owner(MetadataReader reader, EntityHandle parent) =>
        parent.Kind == HandleKind.TypeReference ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) : parent.Kind.ToString();

    private static bool LocalsMention(PEReader file, MetadataReader reader, MethodDefinition method, SignatureFinder finder)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            return false;
        }

        var locals = file.GetMethodBody(method.RelativeVirtualAddress).LocalSignature;
        return !locals.IsNil && reader.GetStandaloneSignature(locals).DecodeLocalSignature(finder, null).Contains(true);
    }

    private static bool Mentions(MethodSignature<bool> signature) => signature.ReturnType || signature.ParameterTypes.Contains(true);

    /// <summary>Decodes a signature to whether it mentions a binary floating point type anywhere.</summary>
    private sealed class SignatureFinder : ISignatureTypeProvider<bool, object?>
    {
        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode is PrimitiveTypeCode.Double or PrimitiveTypeCode.Single;

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            return reader.StringComparer.Equals(type.Name, "Half") && reader.StringComparer.Equals(type.Namespace, "System");
        }

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public bool GetGenericInstantiation(bool genericType, ImmutableArray<bool> typeArguments) => genericType || typeArguments.Contains(true);

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => Mentions(signature);

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetPointerType(bool elementType) => elementType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;
    }
}
