namespace EksSpec.Programs;

/// <summary>Arguments of a program that aren't understood.</summary>
internal sealed class ProgramUsageException(string message) : Exception(message);
