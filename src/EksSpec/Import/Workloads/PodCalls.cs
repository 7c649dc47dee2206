using System.Globalization;

namespace EksSpec.Import;

/// <summary>The calls that a pod with one container may come from.</summary>
internal static class PodCalls
{
    /// <summary>All that come to mind.</summary>
    /// <param name="template">The pod template.</param>
    public static IEnumerable<Verb<TBuilder>> Of<TBuilder, TObject>(InlineDocument template)
        where TBuilder : WorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
    {
        var spec = template["spec"] ?? InlineDocument.Null;
        var container = spec["containers"]?.Items is [var main, ..] ? main : InlineDocument.Null;
        return
        [
            .. ContainerCalls.Of<TBuilder>(container),
            .. OfMetadata<TBuilder, TObject>(template),
            .. OfSpec<TBuilder, TObject>(spec),
        ];
    }

    private static IEnumerable<Verb<TBuilder>> OfMetadata<TBuilder, TObject>(InlineDocument template)
        where TBuilder : WorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
    {
        foreach (var (key, value) in Texts(template["metadata"]?["annotations"]))
        {
            yield return new($"WithPodAnnotation({Args.Of(key, value)})", made => made.WithPodAnnotation(key, value));
        }
    }

    private static IEnumerable<Verb<TBuilder>> OfSpec<TBuilder, TObject>(InlineDocument spec)
        where TBuilder : WorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
    {
        if (spec["serviceAccountName"]?.AsText is { } account)
        {
            yield return new($"UseServiceAccount({Args.Of(account)})", made => made.UseServiceAccount(account));
        }

        if (Number(spec["terminationGracePeriodSeconds"]) is { } seconds)
        {
            yield return new(
                $"WithGracePeriod({Args.Time(seconds)})",
                made => made.WithGracePeriod(TimeSpan.FromSeconds(seconds))
            );
        }

        if (spec["priorityClassName"]?.AsText is { } priority)
        {
            yield return new($"WithPriorityClass({Args.Of(priority)})", made => made.WithPriorityClass(priority));
        }

        foreach (var secret in Items(spec["imagePullSecrets"]).Select(item => item["name"]?.AsText).OfType<string>())
        {
            yield return new($"WithImagePullSecret({Args.Of(secret)})", made => made.WithImagePullSecret(secret));
        }

        if (spec["hostNetwork"]?.AsBoolean == true)
        {
            yield return new("UseHostNetwork()", made => made.UseHostNetwork());
        }

        if (Number(spec["securityContext"]?["fsGroup"]) is { } group)
        {
            yield return new($"WithFileSystemGroup({Args.Of(group)})", made => made.WithFileSystemGroup(group));
        }

        foreach (var toleration in Items(spec["tolerations"]))
        {
            if (Toleration<TBuilder, TObject>(toleration) is { } verb)
            {
                yield return verb;
            }
        }
    }

    private static Verb<TBuilder>? Toleration<TBuilder, TObject>(InlineDocument toleration)
        where TBuilder : WorkloadBuilder<TBuilder, TObject>
        where TObject : class, k8s.IKubernetesObject<V1ObjectMeta>, new()
    {
        if (toleration["key"]?.AsText is not { } key)
        {
            return new("TolerateEverything()", made => made.TolerateEverything());
        }

        var value = toleration["value"]?.AsText;
        TaintEffect? effect = Enum.TryParse<TaintEffect>(toleration["effect"]?.AsText, out var known) ? known : null;
        var more = Args.Named(
            ("value", value is null ? null : Args.Of(value)),
            ("effect", effect is { } some ? Args.Flags(some) : null)
        );
        return new(
            $"Tolerate({Args.Of(key)}{(more.Length > 0 ? ", " : "")}{more})",
            made => made.Tolerate(key, value, effect)
        );
    }

    /// <summary>The entries of a map that are texts.</summary>
    public static IEnumerable<(string Key, string Value)> Texts(InlineDocument? map) =>
        (map?.Entries ?? [])
            .Where(entry => entry.Value.AsText is not null)
            .Select(entry => (entry.Key, entry.Value.AsText!));

    /// <summary>The items of a list.</summary>
    public static ValueList<InlineDocument> Items(InlineDocument? list) => list?.Items ?? [];

    /// <summary>A whole number.</summary>
    public static int? Number(InlineDocument? value) =>
        value is { Kind: InlineDocumentKind.Number, Scalar: var text }
        && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
