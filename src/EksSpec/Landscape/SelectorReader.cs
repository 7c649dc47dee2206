namespace EksSpec;

/// <summary>Reads label selectors that stand in objects without a type.</summary>
internal static class SelectorReader
{
    /// <summary>A selector; <see langword="null"/> for something that is none.</summary>
    public static V1LabelSelector? Read(InlineDocument? selector)
    {
        if (selector is not { Kind: InlineDocumentKind.Map })
        {
            return null;
        }

        V1LabelSelector read = new()
        {
            MatchLabels = new Dictionary<string, string>(StringComparer.Ordinal),
            MatchExpressions = [],
        };
        foreach (var (key, value) in selector["matchLabels"]?.Entries ?? [])
        {
            read.MatchLabels[key] = value.Scalar ?? "";
        }

        foreach (var item in selector["matchExpressions"]?.Items ?? [])
        {
            read.MatchExpressions.Add(
                new()
                {
                    Key = item["key"]?.Scalar,
                    OperatorProperty = item["operator"]?.Scalar,
                    Values = [.. (item["values"]?.Items ?? []).Select(value => value.Scalar ?? "")],
                }
            );
        }

        return read;
    }
}
