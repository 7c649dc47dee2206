namespace EksSpec.LoadBalancing;

/// <summary>What the annotations of an Ingress and of its Service say of a backend.</summary>
internal sealed record BackendSettings
{
    /// <summary>Further conditions of its rules.</summary>
    public ValueList<AnnotatedCondition> Conditions { get; init; } = [];

    /// <summary>The annotation that says them.</summary>
    public Setting? ConditionsSaid { get; init; }

    /// <summary>What its rules rewrite.</summary>
    public ValueList<string> Transforms { get; init; } = [];

    /// <summary>What is done.</summary>
    public required BackendAction Action { get; init; }

    /// <summary>Who may come.</summary>
    public AuthSettings Auth { get; init; } = AuthSettings.None;

    /// <summary>Which tokens are taken; absent where nobody asks for any.</summary>
    public JwtSettings? Jwt { get; init; }
}
