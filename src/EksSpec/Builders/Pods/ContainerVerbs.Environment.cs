using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <content>Environment variables, from every source.</content>
public static partial class ContainerVerbs
{
    private static readonly DraftPath Env = "env";
    private static readonly DraftPath EnvFrom = "envFrom";

    /// <typeparam name="T">The builder.</typeparam>
    /// <param name="builder">The workload, or the container.</param>
    extension<T>(T builder)
        where T : IContainerBuilder
    {
        /// <summary>Sets an environment variable.</summary>
        /// <param name="name">Name.</param>
        /// <param name="value">
        /// Value; of an empty one only the name is written, as the server stores it. Never a secret: see <see cref="WithSecretEnv"/>.
        /// </param>
        /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
        /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
        /// <remarks>Writes an item of <c>env</c>.</remarks>
        public T WithEnv(string name, string value, params CallSite at)
        {
            var place = Env.Item(("name", Guard.Text(name)));
            // The server stores an empty value as none.
            var stored = Guard.Given(value).Length == 0 ? null : value;
            return builder.Write(place, value, at, c => SetEnv(c, new() { Name = name, Value = stored }));
        }

        /// <summary>Sets environment variables.</summary>
        /// <param name="variables">Names with their values. Never a secret: see <see cref="WithSecretEnv"/>.</param>
        /// <exception cref="ArgumentException">A name is empty.</exception>
        /// <remarks>As <c>WithEnv</c> for each.</remarks>
        [OverloadResolutionPriority(1)]
        public T WithEnv(params Entries variables) =>
            Entries.Each(variables, builder, (name, value, at) => builder.WithEnv(name, value, at: at));

        /// <inheritdoc cref="WithEnv{T}(T, Entries)"/>
        public T WithEnv(IEnumerable<KeyValuePair<string, string>> variables, params CallSite at) =>
            builder.WithEnv(new Entries(variables, at));

        /// <summary>Sets an environment variable from a key of a Secret.</summary>
        /// <param name="name">Name.</param>
        /// <param name="secret">Name of the Secret, in the same namespace.</param>
        /// <param name="key">Key in the Secret.</param>
        /// <exception cref="ArgumentException">A text is empty.</exception>
        /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.secretKeyRef</c>.</remarks>
        public T WithSecretEnv(string name, string secret, string key, params CallSite at)
        {
            var said = $"secret {Guard.Text(secret)} {Guard.Text(key)}";
            return builder.WriteEnv(name, said, at, s => s.SecretKeyRef = new() { Name = secret, Key = key });
        }

        /// <summary>Sets an environment variable from a field of the pod.</summary>
        /// <param name="name">Name.</param>
        /// <param name="field">Field, such as <c>metadata.name</c> or <c>status.podIP</c>.</param>
        /// <exception cref="ArgumentException">A text is empty.</exception>
        /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.fieldRef</c>.</remarks>
        public T WithFieldEnv(string name, string field, params CallSite at) =>
            builder.WriteEnv(name, $"field {Guard.Text(field)}", at, s => s.FieldRef = new() { FieldPath = field });

        /// <summary>Sets an environment variable from a key of a ConfigMap.</summary>
        /// <param name="name">Name.</param>
        /// <param name="configMap">Name of the ConfigMap, in the same namespace.</param>
        /// <param name="key">Key in the ConfigMap.</param>
        /// <exception cref="ArgumentException">A text is empty.</exception>
        /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.configMapKeyRef</c>.</remarks>
        public T WithConfigEnv(string name, string configMap, string key, params CallSite at)
        {
            var said = $"config map {Guard.Text(configMap)} {Guard.Text(key)}";
            return builder.WriteEnv(name, said, at, s => s.ConfigMapKeyRef = new() { Name = configMap, Key = key });
        }

        /// <summary>Sets an environment variable from what the container may use.</summary>
        /// <param name="name">Name.</param>
        /// <param name="resource">Resource, such as <c>limits.memory</c>, which is given in bytes.</param>
        /// <exception cref="ArgumentException">The name is empty, or the resource is none of requests or limits.</exception>
        /// <remarks>Writes an item of <c>env</c> with <c>valueFrom.resourceFieldRef</c>.</remarks>
        public T WithResourceEnv(string name, string resource, params CallSite at)
        {
            var said = $"resource {Guard.Spelled(resource, ResourceError)}";
            return builder.WriteEnv(name, said, at, s => s.ResourceFieldRef = new() { Resource = resource });
        }

        /// <summary>Makes every key of a ConfigMap an environment variable.</summary>
        /// <param name="configMap">Name of the ConfigMap, in the same namespace.</param>
        /// <param name="prefix">What is put before the keys.</param>
        /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
        /// <remarks>Writes an item of <c>envFrom</c>. A variable of <c>WithEnv</c> wins over it.</remarks>
        public T WithConfigEnvironment(string configMap, string? prefix = null, params CallSite at)
        {
            var place = EnvFrom.Item(("configMapRef.name", Guard.Subdomain(configMap)));
            return builder.Write(place, prefix, at, Write);

            void Write(V1Container container)
            {
                V1EnvFromSource source = new()
                {
                    Prefix = prefix,
                    ConfigMapRef = new() { Name = configMap },
                };
                Lists.Upsert(container.EnvFrom ??= [], item => item.ConfigMapRef?.Name == configMap, source);
            }
        }

        /// <summary>Makes every key of a Secret an environment variable.</summary>
        /// <param name="secret">Name of the Secret, in the same namespace.</param>
        /// <param name="prefix">What is put before the keys.</param>
        /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
        /// <remarks>Writes an item of <c>envFrom</c>. A variable of <c>WithEnv</c> wins over it.</remarks>
        public T WithSecretEnvironment(string secret, string? prefix = null, params CallSite at)
        {
            var place = EnvFrom.Item(("secretRef.name", Guard.Subdomain(secret)));
            return builder.Write(place, prefix, at, Write);

            void Write(V1Container container)
            {
                V1EnvFromSource source = new()
                {
                    Prefix = prefix,
                    SecretRef = new() { Name = secret },
                };
                Lists.Upsert(container.EnvFrom ??= [], item => item.SecretRef?.Name == secret, source);
            }
        }

        // A value that the kubelet looks up somewhere else; it is made anew, so that no two objects share it.
        private T WriteEnv(string name, string said, SourcePosition at, Action<V1EnvVarSource> write)
        {
            return builder.Write(Env.Item(("name", Guard.Text(name))), said, at, Write);

            void Write(V1Container container)
            {
                V1EnvVarSource source = new();
                write(source);
                SetEnv(container, new() { Name = name, ValueFrom = source });
            }
        }
    }

    private static string? ResourceError(string text) =>
        text.Split('.') is ["requests" or "limits", { Length: > 0 }] ? null : "is no limits.… or requests.…";

    private static void SetEnv(V1Container container, V1EnvVar variable) =>
        Lists.Upsert(container.Env ??= [], item => item.Name == variable.Name, variable);
}
