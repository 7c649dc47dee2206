namespace EksSpec.Kubernetes;

/// <summary>What an API server 1.36 fills in before it stores an object of a built-in kind.</summary>
/// <remarks>
/// Source: <c>pkg/apis/*/v1/defaults.go</c> of Kubernetes and the conversions beside it. Left out is what only a running cluster knows
/// (addresses, node ports, the default storage class, what admission adds) and what controllers write.
/// </remarks>
internal static class ServerDefaults
{
    /// <summary>Writes the defaults into objects that are applied together: who is scaled gets no number of pods.</summary>
    public static void Fill(IReadOnlyCollection<object> documents)
    {
        var scaled = documents.SelectMany(ScaleTarget.Of).ToHashSet();
        foreach (var document in documents)
        {
            Fill(document, isScaled: ScaleTarget.Itself(document) is { } target && scaled.Contains(target));
        }
    }

    /// <summary>Writes the defaults into an object. What it says stays, and a second time changes nothing.</summary>
    /// <param name="document">The object; what is no built-in kind, or has no defaults, stays as it is.</param>
    /// <param name="isScaled">Whether something else decides, or may decide, how many pods there are.</param>
    public static void Fill(object? document, bool isScaled)
    {
        _ =
            WorkloadDefaults.TryFill(document, isScaled)
            || ConfigDefaults.TryFill(document)
            || NetworkDefaults.TryFill(document)
            || StorageDefaults.TryFill(document)
            || AdmissionDefaults.TryFill(document)
            || ControlDefaults.TryFill(document);
    }
}
