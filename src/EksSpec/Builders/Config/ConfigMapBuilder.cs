using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <summary>A ConfigMap of a workload.</summary>
/// <remarks>
/// Made by <c>AddConfigMap</c> of a workload. Its values are environment variables of the main container, or files once it has a
/// mount path.
/// </remarks>
public sealed class ConfigMapBuilder : PlacedBuilder<ConfigMapBuilder, V1ConfigMap>, IPodNeed
{
    private static readonly DraftPath Data = "data";

    private readonly Saying<string> _mountPath = new("mount path");

    internal ConfigMapBuilder(string name, SourcePosition made)
        : base("v1", "ConfigMap", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Sets a value.</summary>
    /// <param name="key">Name of the environment variable, or of the file.</param>
    /// <param name="value">Any text. Never a secret.</param>
    /// <exception cref="ArgumentException">The key isn't spelled as Kubernetes asks.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes an entry of <c>data</c>.</remarks>
    public ConfigMapBuilder WithValue(string key, string value, params CallSite at)
    {
        var entry = Data.Entry(Guard.Spelled(key, KubernetesNames.DataKeyError));
        return Set(entry, Guard.Given(value), at, config => (config.Data ??= NewMap())[key] = value);
    }

    /// <summary>Gives keys their values.</summary>
    /// <param name="values">Keys with their values.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as it has to be.</exception>
    /// <remarks>As <c>WithValue</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public ConfigMapBuilder WithValues(params Entries values) => Entries.Each(values, this, WithValue);

    /// <inheritdoc cref="WithValues(Entries)"/>
    public ConfigMapBuilder WithValues(IEnumerable<KeyValuePair<string, string>> values, params CallSite at) =>
        WithValues(new Entries(values, at));

    /// <summary>Gives the main container the values as files, instead of environment variables.</summary>
    /// <param name="path">Directory, such as <c>/etc/app</c>.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>.</exception>
    /// <remarks>Writes a volume of the pod and its mount.</remarks>
    public ConfigMapBuilder WithMountPath(string path, params CallSite at) =>
        Say(_mountPath, Guard.AbsolutePath(path), at);

    void IPodNeed.Join(V1PodSpec pod, object made, Scope scope)
    {
        var name = ((V1ConfigMap)made).Metadata.Name;
        V1EnvFromSource variables = new() { ConfigMapRef = new() { Name = name } };
        V1Volume volume = new()
        {
            Name = $"config-{name.Replace('.', '-')}",
            ConfigMap = new() { Name = name },
        };
        ContainerVerbs.Join(pod, SaidIn(scope, _mountPath), volume, variables);
    }
}
