using System.Diagnostics.CodeAnalysis;

namespace EksSpec.GoText;

/// <summary>Ends the compilation of an expression: what is wrong with it.</summary>
[SuppressMessage(
    "Design",
    "CA1032:Implement standard exception constructors",
    Justification = "Never leaves CelCompiler."
)]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Never leaves CelCompiler.")]
internal sealed class CelException(string message) : Exception(message);
