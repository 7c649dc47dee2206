using EksSpec.Builders;

namespace EksSpec;

/// <summary>A container beside the main one.</summary>
/// <remarks>Made by <c>AddSidecar</c>, <c>AddInitContainer</c> and <c>AddContainer</c> of a workload. Its verbs are <see cref="ContainerVerbs"/>.</remarks>
public sealed class ContainerBuilder : IContainerBuilder
{
    private readonly List<Action<V1Container, V1PodSpec>> _steps = [];
    private readonly Action<DraftPath, object?, SourcePosition> _note;
    private readonly DraftPath _path;
    private readonly string _image;
    private readonly string? _restartPolicy;

    internal ContainerBuilder(
        string name,
        string image,
        string? restartPolicy,
        DraftPath path,
        Action<DraftPath, object?, SourcePosition> note
    )
    {
        (Name, _image, _restartPolicy) = (name, image, restartPolicy);
        (_path, _note) = (path, note);
    }

    /// <summary>Name of the container.</summary>
    public string Name { get; }

    void IContainerBuilder.Set(DraftPath field, object? value, SourcePosition at, Action<V1Container, V1PodSpec> step)
    {
        _note(_path.Then(field), value, at);
        _steps.Add(step);
    }

    void IContainerBuilder.NoteVolume(string name, SourcePosition at) => _note(PodPaths.Volume(name), true, at);

    /// <summary>A fresh container with everything that was said.</summary>
    internal V1Container Compose(V1PodSpec pod)
    {
        V1Container container = new()
        {
            Name = Name,
            Image = _image,
            RestartPolicy = _restartPolicy,
        };
        foreach (var step in _steps)
        {
            step(container, pod);
        }

        return container;
    }
}
