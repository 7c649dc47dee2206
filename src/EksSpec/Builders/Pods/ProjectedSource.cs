using EksSpec.Builders;

namespace EksSpec;

/// <summary>One of the sources of <see cref="Volume.Projected"/>.</summary>
public sealed record ProjectedSource
{
    private readonly Func<V1VolumeProjection> _write;
    private readonly string _what;

    private ProjectedSource(string what, Func<V1VolumeProjection> write) => (_what, _write) = (what, write);

    /// <summary>The keys of a ConfigMap.</summary>
    /// <param name="name">Name of the ConfigMap.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public static ProjectedSource ConfigMap(string name) =>
        new($"configMap {Guard.Subdomain(name)}", () => new() { ConfigMap = new() { Name = name } });

    /// <summary>The keys of a Secret.</summary>
    /// <param name="name">Name of the Secret.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    public static ProjectedSource Secret(string name) =>
        new($"secret {Guard.Subdomain(name)}", () => new() { Secret = new() { Name = name } });

    /// <summary>A token that says to somebody outside Kubernetes who the pod is.</summary>
    /// <param name="audience">Who it is for, such as <c>vault</c>.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="lifetime">How long it is good, in whole seconds from 10 minutes; the kubelet renews it.</param>
    /// <exception cref="ArgumentException">A text is empty, or <paramref name="lifetime"/> is no number of whole seconds.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lifetime"/> is below 10 minutes.</exception>
    public static ProjectedSource Token(string audience, string path, TimeSpan lifetime)
    {
        Guard.Text(audience);
        Guard.Text(path);
        var seconds = Guard.Seconds(lifetime, 600);
        return new($"token {audience} {path} {seconds}", () => new() { ServiceAccountToken = Source() });

        V1ServiceAccountTokenProjection Source() =>
            new()
            {
                Audience = audience,
                Path = path,
                ExpirationSeconds = seconds,
            };
    }

    /// <summary>A field of the pod.</summary>
    /// <param name="field">Field, such as <c>metadata.labels</c>.</param>
    /// <param name="path">Name of the file.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static ProjectedSource Field(string field, string path)
    {
        Guard.Text(field);
        Guard.Text(path);
        return new($"field {field} {path}", () => new() { DownwardAPI = new() { Items = [File()] } });

        V1DownwardAPIVolumeFile File() =>
            new()
            {
                Path = path,
                FieldRef = new() { FieldPath = field },
            };
    }

    /// <inheritdoc/>
    public bool Equals(ProjectedSource? other) => other is not null && _what == other._what;

    /// <inheritdoc/>
    public override int GetHashCode() => _what.GetHashCode(StringComparison.Ordinal);

    /// <summary>What the source is.</summary>
    public override string ToString() => _what;

    internal V1VolumeProjection Write() => _write();
}
