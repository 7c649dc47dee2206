namespace EksSpec.Rules;

/// <summary>What a program asks of Flux that it can't do.</summary>
internal static partial class FluxProgram;
