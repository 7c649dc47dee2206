namespace EksSpec.LoadBalancing;

/// <summary>What is to be done with requests of a backend, before its Services are looked up.</summary>
internal sealed record BackendAction
{
    /// <summary>An answer or a redirect; absent for an action that forwards.</summary>
    public ListenerAction? Answer { get; init; }

    /// <summary>Where an action forwards.</summary>
    public IReadOnlyList<BackendTarget> Targets { get; init; } = [];

    /// <summary>Whether clients stay with their target group.</summary>
    public bool? IsSticky { get; init; }

    /// <summary>How long they do, in seconds.</summary>
    public int? StickySeconds { get; init; }

    /// <summary>Where it is written.</summary>
    public (SpecObject Object, SpecPath Path) At { get; init; }

    /// <summary>The answer where the Service isn't there that requests are for.</summary>
    public static readonly FixedResponseAction NoService = Missing("service");

    /// <summary>The answer where the action isn't there that requests are for.</summary>
    public static readonly FixedResponseAction NoAction = Missing("action");

    private static FixedResponseAction Missing(string what) =>
        new("503", "text/plain", $"Backend {what} does not exist");
}
