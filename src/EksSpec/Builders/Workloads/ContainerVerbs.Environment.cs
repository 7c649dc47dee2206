using System.Runtime.CompilerServices;
using EksSpec.Builders;
using k8s.Models;

namespace EksSpec;

/// <content>Environment variables, from every source.</content>
public static partial class ContainerVerbs
{
    /// <summary>Sets an environment variable.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="value">Value. Never a secret: see <see cref="WithSecretEnv"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes an item of <c>env</c>.</remarks>
    public static T WithEnv<T>(
        this T builder,
        string name,
        string value,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
        where T : IContainerBuilder
    {
        Guard.Text(name);
        ArgumentNullException.ThrowIfNull(value);
        return builder.Write(
            $"env[{name}]",
            value,
            new(file, line),
            (container, _) => SetEnv(container, new() { Name = name, Value = value })
        );
    }

    /// <summary>Sets an environment variable from a key of a Secret.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="secret">Name of the Secret, in the same namespace.</param>
    /// <param name="key">Key in the Secret.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.secretKeyRef</c>.</remarks>
    public static T WithSecretEnv<T>(
        this T builder,
        string name,
        string secret,
        string key,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Text(secret);
        Guard.Text(key);
        return builder.Write(
            $"env[{name}]",
            $"secret {secret} {key}",
            new(file, line),
            (container, _) =>
                SetEnv(
                    container,
                    new()
                    {
                        Name = name,
                        ValueFrom = new()
                        {
                            SecretKeyRef = new() { Name = secret, Key = key },
                        },
                    }
                )
        );
    }

    /// <summary>Sets an environment variable from a field of the pod.</summary>
    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    /// <param name="name">Name.</param>
    /// <param name="field">Field, such as <c>metadata.name</c> or <c>status.podIP</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.fieldRef</c>.</remarks>
    public static T WithFieldEnv<T>(
        this T builder,
        string name,
        string field,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
        where T : IContainerBuilder
    {
        Guard.Text(name);
        Guard.Text(field);
        return builder.Write(
            $"env[{name}]",
            $"field {field}",
            new(file, line),
            (container, _) =>
                SetEnv(
                    container,
                    new()
                    {
                        Name = name,
                        ValueFrom = new() { FieldRef = new() { FieldPath = field } },
                    }
                )
        );
    }

    private static void SetEnv(V1Container container, V1EnvVar variable) =>
        Lists.Upsert(container.Env ??= [], item => item.Name == variable.Name, variable);
}
