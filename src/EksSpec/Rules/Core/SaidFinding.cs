namespace EksSpec.Rules;

/// <summary>What a program has to say itself, before any rule looks: of an object, or of something that is none.</summary>
internal sealed record SaidFinding(SpecObject? Object, Finding Finding);
