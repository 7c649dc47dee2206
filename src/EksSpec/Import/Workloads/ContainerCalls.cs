namespace EksSpec.Import;

/// <summary>The calls that a container may come from.</summary>
internal static class ContainerCalls
{
    /// <summary>All that come to mind.</summary>
    /// <param name="container">The container.</param>
    public static IEnumerable<Verb<TBuilder>> Of<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder =>
        [
            .. OfPorts<TBuilder>(container),
            .. OfProgram<TBuilder>(container),
            .. OfVariables<TBuilder>(container),
            .. OfResources<TBuilder>(container),
            .. OfProbes<TBuilder>(container),
        ];

    private static IEnumerable<Verb<TBuilder>> OfPorts<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder
    {
        foreach (var item in PodCalls.Items(container["ports"]))
        {
            if (PodCalls.Number(item["containerPort"]) is { } port && item["name"]?.AsText is { } name)
            {
                yield return name == "http"
                    ? new($"WithPort({Args.Of(port)})", made => made.WithPort(port))
                    : new($"WithPort({Args.Of(port)}, {Args.Of(name)})", made => made.WithPort(port, name));
            }
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfProgram<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder
    {
        if (TextsOf(container["command"]) is { Count: > 0 } command)
        {
            yield return new($"WithCommand({Args.Of(command)})", made => made.WithCommand(command));
        }

        if (TextsOf(container["args"]) is { Count: > 0 } args)
        {
            yield return new($"WithArgs({Args.Of(args)})", made => made.WithArgs(args));
        }

        if (PodCalls.Number(container["securityContext"]?["runAsUser"]) is { } user)
        {
            yield return new($"WithUser({Args.Of(user)})", made => made.WithUser(user));
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfVariables<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder
    {
        foreach (var item in PodCalls.Items(container["env"]))
        {
            if (item["name"]?.AsText is { } name && Variable<TBuilder>(name, item) is { } verb)
            {
                yield return verb;
            }
        }

        foreach (var item in PodCalls.Items(container["envFrom"]))
        {
            if (item["configMapRef"]?["name"]?.AsText is { } map)
            {
                yield return new($"WithConfigEnvironment({Args.Of(map)})", made => made.WithConfigEnvironment(map));
            }

            if (item["secretRef"]?["name"]?.AsText is { } secret)
            {
                yield return new(
                    $"WithSecretEnvironment({Args.Of(secret)})",
                    made => made.WithSecretEnvironment(secret)
                );
            }
        }
    }

    private static Verb<TBuilder>? Variable<TBuilder>(string name, InlineDocument item)
        where TBuilder : IContainerBuilder
    {
        var from = item["valueFrom"];
        if (item["value"]?.AsText is { } value)
        {
            return new($"WithEnv({Args.Of(name, value)})", made => made.WithEnv(name, value));
        }

        if (Reference(from?["secretKeyRef"]) is var (secret, key))
        {
            return new($"WithSecretEnv({Args.Of(name, secret, key)})", made => made.WithSecretEnv(name, secret, key));
        }

        if (Reference(from?["configMapKeyRef"]) is var (map, part))
        {
            return new($"WithConfigEnv({Args.Of(name, map, part)})", made => made.WithConfigEnv(name, map, part));
        }

        return from?["fieldRef"]?["fieldPath"]?.AsText is { } field
            ? new($"WithFieldEnv({Args.Of(name, field)})", made => made.WithFieldEnv(name, field))
            : null;
    }

    private static (string Name, string Key)? Reference(InlineDocument? reference) =>
        reference?["name"]?.AsText is { } name && reference["key"]?.AsText is { } key ? (name, key) : null;

    private static IEnumerable<Verb<TBuilder>> OfResources<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder
    {
        if (container["resources"]?["requests"] is { } requests)
        {
            var (cpu, memory) = (requests["cpu"]?.AsText, requests["memory"]?.AsText);
            yield return new($"WithRequests({Amounts(cpu, memory)})", made => made.WithRequests(cpu, memory));
        }

        if (container["resources"]?["limits"] is { } limits)
        {
            var (cpu, memory) = (limits["cpu"]?.AsText, limits["memory"]?.AsText);
            yield return new($"WithLimits({Amounts(cpu, memory)})", made => made.WithLimits(cpu, memory));
        }
    }

    private static string Amounts(string? cpu, string? memory) =>
        Args.Named(("cpu", cpu is null ? null : Args.Of(cpu)), ("memory", memory is null ? null : Args.Of(memory)));

    private static IEnumerable<Verb<TBuilder>> OfProbes<TBuilder>(InlineDocument container)
        where TBuilder : IContainerBuilder
    {
        if (Probes.Of(container["readinessProbe"]) is var (ready, readiness))
        {
            yield return new($"WithReadinessProbe({ready})", made => made.WithReadinessProbe(readiness()));
        }

        if (Probes.Of(container["livenessProbe"]) is var (live, liveness))
        {
            yield return new($"WithLivenessProbe({live})", made => made.WithLivenessProbe(liveness()));
        }

        if (Probes.Of(container["startupProbe"]) is var (start, startup))
        {
            yield return new($"WithStartupProbe({start})", made => made.WithStartupProbe(startup()));
        }
    }

    private static ValueList<string>? TextsOf(InlineDocument? list) =>
        list is { Kind: InlineDocumentKind.List } && list.Items.All(item => item.AsText is not null)
            ? list.Items.Select(item => item.AsText!).ToValueList()
            : null;
}
