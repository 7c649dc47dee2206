namespace EksSpec.LoadBalancing;

/// <summary>A rule of a listener: the requests it takes, and what is done with them.</summary>
public sealed record ListenerRule
{
    /// <summary>Its place among the rules of its listener, from 1; 0 for a rule that the controller leaves out.</summary>
    public required int Priority { get; init; }

    /// <summary>The Ingress that it comes from.</summary>
    public required SpecObject Ingress { get; init; }

    /// <summary>Where it stands there: the path, or the rule where that has none.</summary>
    public required SpecPath At { get; init; }

    /// <summary>The requests that it takes.</summary>
    public required RuleConditions Conditions { get; init; }

    /// <summary>What is done with them, in turn: authentication first.</summary>
    public required ValueList<ListenerAction> Actions { get; init; }

    /// <summary>Whether clients are to be asked who they are, and a listener for HTTP doesn't.</summary>
    internal bool SkipsSignIn { get; init; }

    /// <summary>What is rewritten in the request: <c>url-rewrite</c>, <c>host-header-rewrite</c>.</summary>
    public ValueList<string> Transforms { get; init; } = [];
}
