using EksSpec.Generators.Discovery;

namespace EksSpec.Generators.Rules;

/// <summary>A rule as its book has it.</summary>
/// <param name="Line">The line of its heading, from 0.</param>
/// <param name="Id">Its id, such as <c>EKS0170</c>.</param>
/// <param name="Name">The name of its property.</param>
/// <param name="Severity">A member of <c>Severity</c>.</param>
/// <param name="Authority">A member of <c>Authority</c>.</param>
/// <param name="Profile">A member of <c>RuleProfile</c>, where the severity doesn't decide it.</param>
/// <param name="Title">The fact it reports.</param>
/// <param name="Fix">What to do about it.</param>
/// <param name="Why">What happens to a document that breaks it.</param>
/// <param name="Link">Where the fact is written down.</param>
/// <param name="Merged">Ids of rules that became this one.</param>
internal sealed record RuleEntry(
    int Line,
    string Id,
    string Name,
    string Severity,
    string Authority,
    string? Profile,
    string Title,
    string Fix,
    string? Why,
    string? Link,
    EquatableArray<string> Merged
);
