using System.Runtime.CompilerServices;
using System.Text;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>A Secret. Whoever reads the written file reads the values: keep real secrets in AWS Secrets Manager.</summary>
/// <remarks>
/// Made by <c>AddSecret</c> of a workload or an environment. A workload has its values as environment variables of the main
/// container, or as files once it has a mount path. Messages never show a value.
/// </remarks>
public sealed class SecretBuilder : PlacedBuilder<SecretBuilder, V1Secret>, IPodNeed
{
    private static readonly DraftPath Data = "data";

    private readonly Saying<string> _mountPath = new("mount path");

    internal SecretBuilder(string name, SourcePosition made)
        : base("v1", "Secret", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Sets a value.</summary>
    /// <param name="key">Name of the environment variable, or of the file.</param>
    /// <param name="value">Any text; stored as UTF-8.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes an entry of <c>data</c>, in base64.</remarks>
    public SecretBuilder WithValue(string key, string value, params CallSite at) =>
        WithBytes(key, Encoding.UTF8.GetBytes(Guard.Given(value)), at: at);

    /// <summary>Gives keys their values.</summary>
    /// <param name="values">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithValue</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public SecretBuilder WithValues(params Entries values) => Entries.Each(values, this, WithValue);

    /// <inheritdoc cref="WithValues(Entries)"/>
    public SecretBuilder WithValues(IEnumerable<KeyValuePair<string, string>> values, params CallSite at) =>
        WithValues(new Entries(values, at));

    /// <summary>Sets a value that is no text.</summary>
    /// <param name="key">Name of the file.</param>
    /// <param name="value">The bytes; they are copied.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an entry of <c>data</c>, in base64.</remarks>
    public SecretBuilder WithBytes(string key, ReadOnlyMemory<byte> value, params CallSite at)
    {
        Guard.Spelled(key, KubernetesNames.DataKeyError);
        var bytes = value.ToArray();
        return Set(
            Data.Entry(key),
            new HiddenValue(Convert.ToBase64String(bytes)),
            at,
            secret => (secret.Data ??= new SortedDictionary<string, byte[]>(StringComparer.Ordinal))[key] = [.. bytes]
        );
    }

    /// <summary>Says what the Secret is for.</summary>
    /// <param name="type">Type, such as <c>kubernetes.io/tls</c>, which asks for keys of its own.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    /// <remarks>Writes <c>type</c>. Without it <c>Opaque</c>: any keys.</remarks>
    public SecretBuilder WithType(string type, params CallSite at) =>
        Set("type", Guard.Text(type), at, secret => secret.Type = type);

    /// <summary>Gives the main container the values as files, instead of environment variables.</summary>
    /// <param name="path">Directory, such as <c>/etc/app</c>.</param>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    /// <remarks>Writes a volume of the pod and its mount.</remarks>
    public SecretBuilder WithMountPath(string path, params CallSite at) =>
        Say(_mountPath, Guard.AbsolutePath(path), at);

    void IPodNeed.Join(V1PodSpec pod, object made, Scope scope)
    {
        var name = ((V1Secret)made).Metadata.Name;
        V1EnvFromSource variables = new() { SecretRef = new() { Name = name } };
        V1Volume volume = new()
        {
            Name = $"secret-{name.Replace('.', '-')}",
            Secret = new() { SecretName = name },
        };
        ContainerVerbs.Join(pod, SaidIn(scope, _mountPath), volume, variables);
    }

    /// <summary>Tells two values apart without showing them.</summary>
    private sealed record HiddenValue(string Value)
    {
        public override string ToString() => "a value that is not shown";
    }
}
