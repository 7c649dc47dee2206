namespace EksSpec.Rules;

/// <summary>What only a program can get wrong about Spinnaker.</summary>
internal static partial class SpinnakerRules;
