using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EksSpec.Tests.Conventions;

/// <summary>Who uses whom in an assembly: by its metadata, its code, and the files that its symbols name.</summary>
/// <remarks>
/// What the compiler makes for a lambda, an iterator or a record belongs to the type it was made for. Generated code
/// belongs to the file that declares its type by hand; where there is none, it is nobody's and left out.
/// </remarks>
internal sealed class CompiledUses
{
    private readonly MetadataReader _code;
    private readonly PEReader _assembly;
    private readonly MetadataReader _symbols;
    private readonly Declarations _declarations;
    private readonly Func<string, string> _fileName;
    private readonly HashSet<string> _sources;
    private readonly HashSet<Use> _uses = [];
    private readonly TypeCollector _types;
    private string? _from;

    private CompiledUses(
        PEReader assembly,
        MetadataReader symbols,
        IReadOnlyCollection<(string File, string Text)> sources,
        Func<string, string> fileName
    )
    {
        (_assembly, _code, _symbols, _fileName) = (assembly, assembly.GetMetadataReader(), symbols, fileName);
        _declarations = new(sources);
        _sources = [.. sources.Select(source => source.File)];
        _types = new(handle => Add(handle));
    }

    /// <summary>Every use, once.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="symbols">Its portable symbols.</param>
    /// <param name="sources">The files that people wrote, and their text.</param>
    /// <param name="fileName">Makes the name in <paramref name="sources"/> of a path in the symbols.</param>
    public static IReadOnlyCollection<Use> Of(
        Stream assembly,
        Stream symbols,
        IReadOnlyCollection<(string File, string Text)> sources,
        Func<string, string> fileName
    )
    {
        using var reader = new PEReader(assembly);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var uses = new CompiledUses(reader, provider.GetMetadataReader(), sources, fileName);
        uses.Measure();
        return uses._uses;
    }

    private void Measure()
    {
        foreach (var handle in _code.TypeDefinitions)
        {
            var type = _code.GetTypeDefinition(handle);
            var home = FileOf(handle);
            Enter(home, () => AddDeclaration(type));
            foreach (var method in type.GetMethods())
            {
                Enter(DocumentOf(method) ?? home, () => AddMethod(_code.GetMethodDefinition(method)));
            }
        }

        _uses.UnionWith(_declarations.UsesOfConstants().Where(use => use.From != use.To));
    }

    private void Enter(string? file, Action measure)
    {
        _from = file;
        if (file is not null)
        {
            measure();
        }
    }

    private void AddDeclaration(TypeDefinition type)
    {
        Add(type.BaseType);
        AddAttributes(type.GetCustomAttributes());
        AddConstraints(type.GetGenericParameters());
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Add(_code.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields().Select(_code.GetFieldDefinition))
        {
            field.DecodeSignature(_types, null);
            AddAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties().Select(_code.GetPropertyDefinition))
        {
            AddAttributes(property.GetCustomAttributes());
        }
    }

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(_types, null);
        AddAttributes(method.GetCustomAttributes());
        AddConstraints(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters().Select(_code.GetParameter))
        {
            AddAttributes(parameter.GetCustomAttributes());
        }

        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _assembly.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _code.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_types, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(region.CatchType);
        }

        foreach (var token in Instructions.Tokens(body.GetILBytes()!))
        {
            Add(token);
        }
    }

    private void AddAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(_code.GetCustomAttribute(attribute).Constructor);
        }
    }

    private void AddConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(one => _code.GetGenericParameter(one).GetConstraints()))
        {
            Add(_code.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(EntityHandle handle, string member = "")
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var own = (TypeDefinitionHandle)handle;
                AddOwn(FileOf(own), own, member);
                break;
            case HandleKind.TypeReference:
                var foreign = _code.GetTypeReference((TypeReferenceHandle)handle);
                _uses.Add(new(_from!, null, NameOf(foreign), member));
                break;
            case HandleKind.TypeSpecification:
                AddSpecification(_code.GetTypeSpecification((TypeSpecificationHandle)handle), member);
                break;
            case HandleKind.FieldDefinition:
                var field = _code.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType(), _code.GetString(field.Name));
                break;
            case HandleKind.MethodDefinition:
                AddCall((MethodDefinitionHandle)handle);
                break;
            case HandleKind.MemberReference:
                var reference = _code.GetMemberReference((MemberReferenceHandle)handle);
                Add(reference.Parent, _code.GetString(reference.Name));
                break;
            case HandleKind.MethodSpecification:
                var method = _code.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(method.Method);
                method.DecodeSignature(_types, null);
                break;
            default:
                throw new NotSupportedException($"{handle.Kind} in {_from}");
        }
    }

    // A part of a partial type is used where its method stands.
    private void AddCall(MethodDefinitionHandle handle)
    {
        var method = _code.GetMethodDefinition(handle);
        var type = method.GetDeclaringType();
        AddOwn(DocumentOf(handle) ?? FileOf(type), type, _code.GetString(method.Name));
    }

    // The member belongs to the generic type, which comes first; its arguments are used as they are.
    private void AddSpecification(TypeSpecification type, string member)
    {
        var names = member;
        type.DecodeSignature(
            new TypeCollector(handle =>
            {
                Add(handle, names);
                names = "";
            }),
            null
        );
    }

    // A type of this assembly without a file is generated and nobody's.
    private void AddOwn(string? to, TypeDefinitionHandle type, string member)
    {
        if (to is not null && to != _from)
        {
            _uses.Add(new(_from!, to, NameOf(type), member));
        }
    }

    // A nested type that the compiler or a generator made lies where the type around it lies.
    private string? FileOf(TypeDefinitionHandle handle) =>
        _declarations.FileOf(NameOf(handle)) is { } file ? file
        : _code.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer ? FileOf(outer)
        : null;

    private string? DocumentOf(MethodDefinitionHandle method)
    {
        // A constructor begins with the fields of every part and ends where it was written.
        var points = _symbols.GetMethodDebugInformation(method).GetSequencePoints();
        var document = points.Select(point => point.Document).LastOrDefault();
        if (document.IsNil)
        {
            return null;
        }

        var file = _fileName(_symbols.GetString(_symbols.GetDocument(document).Name));
        return _sources.Contains(file) ? file : null;
    }

    private string NameOf(TypeDefinitionHandle handle)
    {
        var type = _code.GetTypeDefinition(handle);
        var name = _code.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{NameOf(outer)}+{name}"
            : WithNamespace(type.Namespace, name);
    }

    private string NameOf(TypeReference type)
    {
        var name = _code.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(_code.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}+{name}"
            : WithNamespace(type.Namespace, name);
    }

    private string WithNamespace(StringHandle space, string name) =>
        space.IsNil ? name : $"{_code.GetString(space)}.{name}";
}
