namespace EksSpec.LoadBalancing;

/// <summary>
/// The requests that a rule takes. The values of one list are alternatives, except where it says otherwise; all the lists that
/// have any have to hold.
/// </summary>
public sealed record RuleConditions
{
    /// <summary>Hosts; <c>*</c> and <c>?</c> stand for anything.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>Hosts as regular expressions.</summary>
    public ValueList<string> HostRegexes { get; init; } = [];

    /// <summary>Paths; <c>*</c> and <c>?</c> stand for anything.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>Paths as regular expressions.</summary>
    public ValueList<string> PathRegexes { get; init; } = [];

    /// <summary>Headers, all of which have to hold.</summary>
    public ValueList<HeaderCondition> Headers { get; init; } = [];

    /// <summary>Lists of methods, such as <c>GET</c>, all of which have to hold.</summary>
    public ValueList<ValueList<string>> Methods { get; init; } = [];

    /// <summary>Lists of parameters of the query, all of which have to hold.</summary>
    public ValueList<ValueList<QueryParameter>> Queries { get; init; } = [];

    /// <summary>Lists of CIDR blocks of clients, all of which have to hold.</summary>
    public ValueList<ValueList<string>> SourceIps { get; init; } = [];
}
