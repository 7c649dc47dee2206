namespace EksSpec.Rules;

/// <summary>Hosts that clusters are administered from: what only a program can get wrong with them.</summary>
internal static partial class AdminHostRules;
