namespace EksSpec.Builders;

/// <summary>The branch that stands for all while a blueprint is rendered for them.</summary>
internal static class AnyBranch
{
    public const string NameSymbol = "name-of-the-branch";
    public const string CommitSymbol = "commit-of-the-branch";

    /// <summary>What is known of it.</summary>
    public static Branch Known { get; } = new(NameSymbol) { Commit = CommitSymbol };
}
