namespace EksSpec.Programs;

/// <summary>What a program that describes a fleet is asked to do.</summary>
internal enum ProgramVerb
{
    Write,
    Check,
    Validate,
    Place,
    Capacity,
    Help,
}
