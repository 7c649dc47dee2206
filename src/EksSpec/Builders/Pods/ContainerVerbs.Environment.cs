using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <content>Environment variables, from every source.</content>
public static partial class ContainerVerbs
{
    private static readonly DraftPath Env = "env";
    private static readonly DraftPath EnvFrom = "envFrom";

    /// <summary>Sets an environment variable.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="value">Value. Never a secret: see <see cref="WithSecretEnv"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes an item of <c>env</c>.</remarks>
    public static T WithEnv<T>(this T builder, string name, string value, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Text(name);
        ArgumentNullException.ThrowIfNull(value);
        return builder.Write(
            Env.Item(("name", name)),
            value,
            at,
            (container, _) => SetEnv(container, new() { Name = name, Value = value })
        );
    }

    /// <summary>Sets environment variables.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="variables">Names with their values. Never a secret: see <see cref="WithSecretEnv"/>.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <remarks>As <c>WithEnv</c> for each.</remarks>
    [OverloadResolutionPriority(1)]
    public static T WithEnv<T>(this T builder, params Entries variables)
        where T : IContainerBuilder
    {
        ArgumentNullException.ThrowIfNull(variables);
        foreach (var (name, value) in variables)
        {
            builder.WithEnv(name, value, at: variables.At);
        }

        return builder;
    }

    /// <inheritdoc cref="WithEnv{T}(T, Entries)"/>
    public static T WithEnv<T>(this T builder, IEnumerable<KeyValuePair<string, string>> variables, params CallSite at)
        where T : IContainerBuilder => builder.WithEnv(new Entries(variables, at));

    /// <summary>Sets an environment variable from a key of a Secret.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="secret">Name of the Secret, in the same namespace.</param>
    /// <param name="key">Key in the Secret.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.secretKeyRef</c>.</remarks>
    public static T WithSecretEnv<T>(this T builder, string name, string secret, string key, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Text(secret);
        Guard.Text(key);
        return builder.WriteEnv(
            name,
            $"secret {secret} {key}",
            () =>
                new()
                {
                    SecretKeyRef = new() { Name = secret, Key = key },
                },
            at
        );
    }

    /// <summary>Sets an environment variable from a field of the pod.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="field">Field, such as <c>metadata.name</c> or <c>status.podIP</c>.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.fieldRef</c>.</remarks>
    public static T WithFieldEnv<T>(this T builder, string name, string field, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Text(field);
        return builder.WriteEnv(name, $"field {field}", () => new() { FieldRef = new() { FieldPath = field } }, at);
    }

    /// <summary>Sets an environment variable from a key of a ConfigMap.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="configMap">Name of the ConfigMap, in the same namespace.</param>
    /// <param name="key">Key in the ConfigMap.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.configMapKeyRef</c>.</remarks>
    public static T WithConfigEnv<T>(this T builder, string name, string configMap, string key, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Text(configMap);
        Guard.Text(key);
        return builder.WriteEnv(
            name,
            $"config map {configMap} {key}",
            () =>
                new()
                {
                    ConfigMapKeyRef = new() { Name = configMap, Key = key },
                },
            at
        );
    }

    /// <summary>Sets an environment variable from what the container may use.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="resource">Resource, such as <c>limits.memory</c>, which is given in bytes.</param>
    /// <exception cref="ArgumentException">The name is empty, or the resource is none of requests or limits.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.resourceFieldRef</c>.</remarks>
    public static T WithResourceEnv<T>(this T builder, string name, string resource, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Spelled(
            resource,
            text => text.Split('.') is ["requests" or "limits", { Length: > 0 }] ? null : "is no limits.… or requests.…"
        );
        return builder.WriteEnv(
            name,
            $"resource {resource}",
            () => new() { ResourceFieldRef = new() { Resource = resource } },
            at
        );
    }

    /// <summary>Makes every key of a ConfigMap an environment variable.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="configMap">Name of the ConfigMap, in the same namespace.</param>
    /// <param name="prefix">What is put before the keys.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an item of <c>envFrom</c>. A variable of <c>WithEnv</c> wins over it.</remarks>
    public static T WithConfigEnvironment<T>(
        this T builder,
        string configMap,
        string? prefix = null,
        params CallSite at
    )
        where T : IContainerBuilder
    {
        Guard.Spelled(configMap, KubernetesNames.DnsSubdomainError);
        return builder.Write(
            EnvFrom.Item(("configMapRef.name", configMap)),
            prefix,
            at,
            (container, _) =>
                Lists.Upsert(
                    container.EnvFrom ??= [],
                    item => item.ConfigMapRef?.Name == configMap,
                    new()
                    {
                        Prefix = prefix,
                        ConfigMapRef = new() { Name = configMap },
                    }
                )
        );
    }

    /// <summary>Makes every key of a Secret an environment variable.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="secret">Name of the Secret, in the same namespace.</param>
    /// <param name="prefix">What is put before the keys.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes an item of <c>envFrom</c>. A variable of <c>WithEnv</c> wins over it.</remarks>
    public static T WithSecretEnvironment<T>(this T builder, string secret, string? prefix = null, params CallSite at)
        where T : IContainerBuilder
    {
        Guard.Spelled(secret, KubernetesNames.DnsSubdomainError);
        return builder.Write(
            EnvFrom.Item(("secretRef.name", secret)),
            prefix,
            at,
            (container, _) =>
                Lists.Upsert(
                    container.EnvFrom ??= [],
                    item => item.SecretRef?.Name == secret,
                    new()
                    {
                        Prefix = prefix,
                        SecretRef = new() { Name = secret },
                    }
                )
        );
    }

    // A value that the kubelet looks up somewhere else; the lambdas make it anew, so that no two objects share it.
    private static T WriteEnv<T>(this T builder, string name, string said, Func<V1EnvVarSource> source, CallSite at)
        where T : IContainerBuilder =>
        builder.Write(
            Env.Item(("name", name)),
            said,
            at,
            (container, _) => SetEnv(container, new() { Name = name, ValueFrom = source() })
        );

    private static void SetEnv(V1Container container, V1EnvVar variable) =>
        Lists.Upsert(container.Env ??= [], item => item.Name == variable.Name, variable);
}
