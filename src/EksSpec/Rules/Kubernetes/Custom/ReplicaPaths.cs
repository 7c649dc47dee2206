namespace EksSpec.Rules;

/// <summary>How many replicas a custom resource asks for, where its definition lets it be scaled.</summary>
internal static partial class ReplicaPaths
{
    /// <summary>Looks at what the subresource <c>scale</c> reads.</summary>
    public static void Check(InlineDocument value, V1CustomResourceSubresourceScale? scale, Report report)
    {
        CheckNumber(value, scale?.SpecReplicasPath, report);
        CheckNumber(value, scale?.StatusReplicasPath, report);
    }

    private static void CheckNumber(InlineDocument value, string? path, Report report)
    {
        if (path is null || PathOf(path) is not { } place || value.Find(place).FirstOrDefault().Value is not { } found)
        {
            return;
        }

        var isNumber = found.Kind == InlineDocumentKind.Number;
        var number = isNumber ? GoNumber.Of(found.Scalar!) : default;
        var fits = isNumber && number.IsWhole && number.Whole is >= 0 and <= int.MaxValue;
        if (!fits)
        {
            report.Add(ReplicasFit, place, $"{place.Key} is no number of replicas: a whole number from 0 on.");
        }
    }

    private static SpecPath? PathOf(string path) =>
        SpecPath.TryParse(path.TrimStart('.'), out var place) ? place : null;
}
