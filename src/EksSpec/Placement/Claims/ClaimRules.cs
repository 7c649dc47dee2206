namespace EksSpec.Placement;

/// <summary>The rules that refuted claims are reported under.</summary>
internal static partial class ClaimRules;
