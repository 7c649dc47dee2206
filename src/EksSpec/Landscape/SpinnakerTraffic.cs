using System.Diagnostics.CodeAnalysis;

namespace EksSpec;

/// <summary>The Services whose labels Spinnaker puts on the pods of an object when it gives them traffic.</summary>
internal static class SpinnakerTraffic
{
    /// <summary>Whether an object says that Spinnaker gives it traffic.</summary>
    public static bool IsAsked(SpecObject item) => item.Annotation(SpinnakerKeys.LoadBalancers) is not null;

    /// <summary>The names of the Services, from a JSON list of <c>service name</c>.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out IReadOnlyList<string>? services)
    {
        services = null;
        try
        {
            var list = InlineDocument.Parse(text);
            var parts = list.Items.Select(item => (item.AsText ?? "").Split(' ')).ToList();
            if (
                list.Kind == InlineDocumentKind.List
                && parts.TrueForAll(part =>
                    part is [var kind, { Length: > 0 }] && kind.Equals("service", StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                services = [.. parts.Select(part => part[1])];
            }
        }
        catch (FormatException)
        {
            // It is no list.
        }

        return services is not null;
    }

    /// <summary>The names of the Services of an object; none where it asks for none, or nobody can read it.</summary>
    public static IReadOnlyList<string> ServicesOf(SpecObject item) =>
        item.Annotation(SpinnakerKeys.LoadBalancers) is { } text && TryRead(text, out var services) ? services : [];

    /// <summary>The pods of an object, with the labels that they get.</summary>
    public static PodView Labelled(PodView pods, Func<string, SpecObject?> serviceOf)
    {
        var services = ServicesOf(pods.Owner);
        if (services.Count == 0)
        {
            return pods;
        }

        var labels = new Dictionary<string, string>(
            pods.Labels ?? new Dictionary<string, string>(),
            StringComparer.Ordinal
        );
        foreach (var selector in services.Select(name => (serviceOf(name)?.Value as V1Service)?.Spec?.Selector))
        {
            foreach (var (key, value) in selector ?? new Dictionary<string, string>())
            {
                labels.TryAdd(key, value);
            }
        }

        return pods.With(labels);
    }
}
