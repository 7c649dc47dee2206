using EksSpec.Generators.Discovery;

namespace EksSpec.Generators.Writing;

/// <summary>Writes the code that writes model types.</summary>
internal static class WriterEmitter
{
    public static string Emit(EquatableArray<ModelType> types, string className) =>
        $"// {className}: {types.Count} types, {types.Sum(type => type.Properties.Count)} properties\n";
}
