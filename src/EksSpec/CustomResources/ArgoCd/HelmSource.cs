namespace EksSpec.CustomResources;

/// <summary>How Argo CD renders a Helm chart.</summary>
public sealed record HelmSource
{
    /// <summary>Name of the release.</summary>
    /// <value><c>releaseName</c>; <see langword="null"/> leaves it out: the name of the Application.</value>
    public string? ReleaseName { get; init; }

    /// <summary>Namespace that templates are told.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out: that of the destination.</value>
    public string? Namespace { get; init; }

    /// <summary>Version of Helm.</summary>
    /// <value><c>version</c>; <see langword="null"/> leaves it out: <c>v3</c>.</value>
    public string? Version { get; init; }

    /// <summary>The values.</summary>
    /// <value><c>valuesObject</c>; <see langword="null"/> leaves it out.</value>
    public InlineDocument? Values { get; init; }

    /// <summary>The values as YAML; <see cref="Values"/> come before it.</summary>
    /// <value><c>values</c>; <see langword="null"/> leaves it out.</value>
    public string? ValuesText { get; init; }

    /// <summary>Files with values, in the chart or in another source.</summary>
    /// <value><c>valueFiles</c>; <see langword="null"/> leaves it out.</value>
    public ValueList<string>? ValueFiles { get; init; }

    /// <summary>Whether files of <see cref="ValueFiles"/> may be missing.</summary>
    /// <value><c>ignoreMissingValueFiles</c>; <see langword="null"/> leaves it out: they may not.</value>
    public bool? IgnoreMissingValueFiles { get; init; }

    /// <summary>Single values, by their path.</summary>
    /// <value><c>parameters</c>, with <c>forceString: true</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? Parameters { get; init; }

    /// <summary>Files whose text is a value, by the path of that.</summary>
    /// <value><c>fileParameters</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? FileParameters { get; init; }

    /// <summary>Whether the chart's CustomResourceDefinitions are left out.</summary>
    /// <value><c>skipCrds</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? SkipCrds { get; init; }

    /// <summary>Whether the chart's tests are left out.</summary>
    /// <value><c>skipTests</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? SkipTests { get; init; }

    /// <summary>Whether the chart's schema of values is not asked.</summary>
    /// <value><c>skipSchemaValidation</c>; <see langword="null"/> leaves it out: it is.</value>
    public bool? SkipSchemaValidation { get; init; }

    /// <summary>Whether credentials go to other hosts too that the repository sends to.</summary>
    /// <value><c>passCredentials</c>; <see langword="null"/> leaves it out: they don't.</value>
    public bool? PassCredentials { get; init; }

    /// <summary>Version of Kubernetes that templates are told.</summary>
    /// <value><c>kubeVersion</c>; <see langword="null"/> leaves it out: that of the cluster.</value>
    public string? KubeVersion { get; init; }

    /// <summary>API versions that templates are told.</summary>
    /// <value><c>apiVersions</c>; <see langword="null"/> leaves it out: those of the cluster.</value>
    public ValueList<string>? ApiVersions { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("releaseName", Fields.Text(ReleaseName)),
            ("namespace", Fields.Text(Namespace)),
            ("version", Fields.Text(Version)),
            ("valuesObject", Values),
            ("values", Fields.Text(ValuesText)),
            ("valueFiles", Fields.Texts(ValueFiles)),
            ("ignoreMissingValueFiles", Fields.Flag(IgnoreMissingValueFiles)),
            (
                "parameters",
                Fields.List(
                    Parameters?.ToValueList(),
                    each =>
                        Fields.Map(
                            ("name", each.Key),
                            ("value", InlineDocument.OfText(each.Value)),
                            ("forceString", true)
                        )
                )
            ),
            (
                "fileParameters",
                Fields.List(
                    FileParameters?.ToValueList(),
                    each => Fields.Map(("name", each.Key), ("path", InlineDocument.OfText(each.Value)))
                )
            ),
            ("skipCrds", Fields.Flag(SkipCrds)),
            ("skipTests", Fields.Flag(SkipTests)),
            ("skipSchemaValidation", Fields.Flag(SkipSchemaValidation)),
            ("passCredentials", Fields.Flag(PassCredentials)),
            ("kubeVersion", Fields.Text(KubeVersion)),
            ("apiVersions", Fields.Texts(ApiVersions))
        );
}
