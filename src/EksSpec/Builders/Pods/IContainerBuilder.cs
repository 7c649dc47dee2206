using System.ComponentModel;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>Something with a container: a workload (its main container), a sidecar or an init container.</summary>
/// <remarks>Its verbs are in <see cref="ContainerVerbs"/>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IContainerBuilder
{
    /// <summary>Writes a field of the container, and what the pod needs for it.</summary>
    internal void Set(DraftPath field, object? value, SourcePosition at, Action<V1Container, V1PodSpec> step);

    /// <summary>Notes which line gives the pod a volume.</summary>
    internal void NoteVolume(string name, SourcePosition at);
}
