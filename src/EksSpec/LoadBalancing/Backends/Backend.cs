namespace EksSpec.LoadBalancing;

/// <summary>A backend of an Ingress with all that annotations say about it.</summary>
internal sealed record Backend
{
    /// <summary>Any request will do.</summary>
    public static readonly RuleConditions NoConditions = new();

    /// <summary>What is done; absent where that can't be said.</summary>
    public BackendAction? Action { get; init; }

    /// <summary>What requests have to be like, beside host and path.</summary>
    public RuleConditions Conditions { get; init; } = NoConditions;

    /// <summary>What is rewritten.</summary>
    public ValueList<string> Transforms { get; init; } = [];

    /// <summary>Who is asked who the client is.</summary>
    public Authentication? Authentication { get; init; }

    /// <summary>Whether clients are asked for something, which listeners for HTTP don't do.</summary>
    public bool AsksClients => Authentication is { IsOn: true } || TokenCheck is not null;

    /// <summary>How tokens are checked.</summary>
    public ValidateJwtAction? TokenCheck { get; init; }
}
