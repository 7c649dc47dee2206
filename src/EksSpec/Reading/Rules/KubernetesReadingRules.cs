namespace EksSpec.Reading;

/// <summary>What the API server refuses while it decodes an object, strict field validation switched on.</summary>
internal static partial class KubernetesReadingRules;
