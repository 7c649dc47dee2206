namespace EksSpec.Reading.Binding;

/// <summary>What an apiVersion and a kind that don't fit each other were meant to be.</summary>
internal static class KindNames
{
    private static readonly string[] Endings = [".k8s.io", ".kubernetes.io", ".k8s"];

    private static readonly Lazy<(string ApiVersion, string Kind)[]> Served = new(() =>
        [
            .. KubernetesReader
                .Kinds.Select(text => text.Split(' '))
                .Select(parts => (parts[0], parts[1]))
                .Where(known => KubernetesKinds.IsServed(known.Item1, known.Item2)),
        ]
    );

    /// <summary>
    /// The version of Kubernetes' own group that a group was meant to be which isn't one, but looks like one with such a kind:
    /// <c>apps.k8s.io</c>. Null where it looks like none.
    /// </summary>
    public static string? OwnGroupMeantBy(string apiVersion, string kind)
    {
        string[] versions = [.. Served.Value.Where(known => known.Kind == kind).Select(known => known.ApiVersion)];
        if (Meant.Of(apiVersion, versions) is { } near)
        {
            return near;
        }

        var (group, version) = Parts(apiVersion);
        return !Endings.Any(ending => group.EndsWith(ending, StringComparison.Ordinal)) ? null
            : Array.FindAll(versions, other => FirstLabel(Parts(other).Group) == FirstLabel(group))
                is not { Length: > 0 } own
                ? null
            : Array.Find(own, other => Parts(other).Version == version) ?? (own is [var only] ? only : null);
    }

    /// <summary>The field that is wrong and the word that was meant; null where nothing comes to mind.</summary>
    public static (string Field, string Word)? MeantBy(string apiVersion, string kind)
    {
        var versions = Served.Value.Where(known => known.Kind == kind).Select(known => known.ApiVersion).ToArray();
        if ((versions is [var only] ? only : Meant.Nearest(apiVersion, versions)) is { } version)
        {
            return ("apiVersion", version);
        }

        string[] kinds = [.. Served.Value.Where(known => known.ApiVersion == apiVersion).Select(known => known.Kind)];
        return Meant.Of(kind, kinds) is { } word ? ("kind", word) : null;
    }

    private static (string Group, string Version) Parts(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash
            ? (apiVersion[..slash], apiVersion[(slash + 1)..])
            : ("core", apiVersion);

    private static string FirstLabel(string group) => group.Split('.')[0];
}
