using EksSpec.Generators.Discovery;

namespace EksSpec.Generators.Rules;

/// <summary>A file <c>X.rules.md</c>: the rules that the partial class <c>X</c> beside it reports.</summary>
/// <param name="Path">Where the file is.</param>
/// <param name="Namespace">The namespace of the class: the room's, whatever folder inside it the book is in.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Rules">The rules, in the order of the book.</param>
/// <param name="Problems">What is wrong with the book.</param>
internal sealed record RuleBook(
    string Path,
    string Namespace,
    string ClassName,
    EquatableArray<RuleEntry> Rules,
    EquatableArray<BookProblem> Problems
)
{
    /// <summary>How the file of a book ends.</summary>
    public const string Extension = ".rules.md";

    /// <summary>The name of the embedded file.</summary>
    public string Resource => ClassName + Extension;
}
