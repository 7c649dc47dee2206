namespace EksSpec.Reading.Binding;

/// <summary>What an apiVersion and a kind that don't fit each other were meant to be.</summary>
internal static class KindNames
{
    private static readonly Lazy<(string ApiVersion, string Kind)[]> Served = new(() =>
        [
            .. KubernetesReader
                .Kinds.Select(text => text.Split(' '))
                .Select(parts => (parts[0], parts[1]))
                .Where(known => KubernetesKinds.IsServed(known.Item1, known.Item2)),
        ]
    );

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
}
