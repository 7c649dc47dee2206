using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>What is done with the requests for a backend, before its target groups are made.</summary>
internal sealed record BackendAction
{
    /// <summary>The answer or redirect; absent where requests are sent on.</summary>
    public ListenerAction? Answer { get; init; }

    /// <summary>Where requests are sent.</summary>
    public ValueList<BackendTarget> Targets { get; init; } = [];

    /// <summary>As in <see cref="ForwardAction.IsSticky"/>.</summary>
    public bool? IsSticky { get; init; }

    /// <summary>As in <see cref="ForwardAction.StickySeconds"/>.</summary>
    public int? StickySeconds { get; init; }

    /// <summary>The annotation that says it; absent where the backend is a Service.</summary>
    public Setting? Said { get; init; }

    /// <summary>What is answered in place of something that isn't there.</summary>
    public static BackendAction Missing(string what) =>
        new() { Answer = new FixedResponseAction("503", "text/plain", $"Backend {what} does not exist") };
}

/// <summary>A target group that requests are sent to, as it is written.</summary>
/// <param name="Service">The Service; absent for a target group that others made.</param>
/// <param name="Port">Its port.</param>
/// <param name="Other">ARN or name of a target group that others made.</param>
/// <param name="Weight">Its share.</param>
internal sealed record BackendTarget(string? Service, ServicePortName Port, string? Other = null, int? Weight = null);

/// <summary>The port of a Service, as somebody writes it: a number or a name.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Number">The number, where it is one.</param>
internal readonly record struct ServicePortName(string Text, int? Number)
{
    /// <summary>A port by its number.</summary>
    public static ServicePortName Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>A port by a text, which may be that of a number.</summary>
    public static ServicePortName Of(string text) =>
        GoInteger.TryParse(text, out int number) ? Of(number) : new(text, null);
}
