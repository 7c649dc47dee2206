namespace EksSpec.Rules;

/// <summary>
/// What only a program can get wrong: two calls that contradict each other, names that two builders share, parts that need
/// what is not there.
/// </summary>
internal static partial class ProgramRules;
