using k8s.Models;

namespace EksSpec.Rules;

/// <summary>An object of a set, with what identifies it.</summary>
internal sealed class Manifest(SpecObject item, V1ObjectMeta metadata)
{
    /// <summary>The object of the landscape.</summary>
    public SpecObject Object { get; } = item;

    /// <summary>The object.</summary>
    public object Value => Object.Value!;

    /// <summary>Its kind.</summary>
    public string Kind => Object.Ref.Kind;

    /// <summary>Its namespace; empty for kinds that have none.</summary>
    public string Namespace => Object.Namespace;

    /// <summary>Its name; empty where the server makes it up.</summary>
    public string Name => Object.Ref.Name;

    /// <summary>Its metadata.</summary>
    public V1ObjectMeta Metadata { get; } = metadata;

    /// <summary>How findings name it: <c>Service staging/api</c>.</summary>
    public string Document => Object.Ref.ToString();

    /// <summary>The object with its identity; absent for what is no object of a known kind.</summary>
    public static Manifest? Of(SpecObject item) => item.Metadata is { } metadata ? new(item, metadata) : null;
}
