namespace EksSpec.Rules;

/// <summary>What runs on nodes that AWS takes back with two minutes of notice.</summary>
internal static partial class SpotRules;
