namespace EksSpec.Generators.Rules;

/// <summary>Something in a book that no rule can be made of.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record BookProblem(int Line, string Message);
