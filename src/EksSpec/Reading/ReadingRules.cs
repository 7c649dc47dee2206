using EksSpec.Findings;

namespace EksSpec.Reading;

/// <summary>The reader's own limits, and the traps of YAML that nobody refuses.</summary>
internal static class ReadingRules
{
    public static readonly RuleInfo TooLong = Limit(
        "EKS6000",
        "The text is longer than the reader's limit",
        "Split the file, or raise ReadOptions.MaxBytes."
    );

    public static readonly RuleInfo TooDeep = Limit(
        "EKS6001",
        "The document nests deeper than the reader's limit",
        "Make the document flatter, or raise ReadOptions.MaxDepth."
    );

    public static readonly RuleInfo TooManyNodes = Limit(
        "EKS6002",
        "The text has more values than the reader's limit",
        "Split the file, or raise ReadOptions.MaxNodes."
    );

    public static readonly RuleInfo DoesNotFit = Limit(
        "EKS6003",
        "A number with more digits than the model keeps",
        "Write a number that means something for the field."
    );

    public static readonly RuleInfo Octal = new(
        "EKS6010",
        Severity.Warning,
        Authority.EksSpec,
        "A number with a leading zero is octal",
        "Write the decimal number, or 0o and the digits where a file mode is meant."
    )
    {
        Fails = """
            managedNodeGroups:
              - name: api
                volumeSize: 0100
            """,
        Passes = """
            managedNodeGroups:
              - name: api
                volumeSize: 100
            """,
        Why = "To eksctl and the API server 0100 is 64; readers of YAML 1.2 take it for 100.",
    };

    /// <summary>Every rule here, in order of id.</summary>
    public static readonly IReadOnlyList<RuleInfo> All = [TooLong, TooDeep, TooManyNodes, DoesNotFit, Octal];

    private static RuleInfo Limit(string id, string title, string fix) =>
        new(id, Severity.Error, Authority.EksSpec, title, fix)
        {
            WithoutExample = "An example would be as long as the limit.",
        };
}
