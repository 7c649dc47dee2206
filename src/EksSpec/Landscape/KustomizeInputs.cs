namespace EksSpec;

/// <summary>Finds the files that a kustomization uses for something else than objects.</summary>
internal static class KustomizeInputs
{
    // Each with the place of the names: a key stands for a field, [*] for the items of a list.
    private static readonly (string Use, SpecPath Place)[] Places =
    [
        (Patch, "patches[*].path"),
        (Patch, "patchesStrategicMerge[*]"),
        (Patch, "patchesJson6902[*].path"),
        ("values file", "helmCharts[*].valuesFile"),
        ("values file", "helmCharts[*].additionalValuesFiles[*]"),
        ("values file", "helmChartInflationGenerator[*].values"),
        (Generator, "configMapGenerator[*].files[*]"),
        (Generator, "configMapGenerator[*].envs[*]"),
        (Generator, "configMapGenerator[*].env"),
        (Generator, "secretGenerator[*].files[*]"),
        (Generator, "secretGenerator[*].envs[*]"),
        (Generator, "secretGenerator[*].env"),
        (Configuration, "generators[*]"),
        (Configuration, "transformers[*]"),
        (Configuration, "validators[*]"),
        (Configuration, "configurations[*]"),
        (Configuration, "replacements[*].path"),
        (Configuration, "openapi.path"),
    ];

    private const string Patch = "patch";
    private const string Generator = "generator input";
    private const string Configuration = "configuration";

    /// <summary>The files, as the kustomization names them.</summary>
    public static IEnumerable<KustomizeInput> Of(InlineDocument says) =>
        from place in Places
        from found in says.Find(place.Place)
        let name = found.Value.AsText
        // A patch may stand there itself, and a generator's file may be given a key: 'key=file'.
        where name is { Length: > 0 } && !name.Contains('\n', StringComparison.Ordinal)
        select new KustomizeInput(
            place.Use == Generator ? name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..] : name,
            place.Use
        );
}
