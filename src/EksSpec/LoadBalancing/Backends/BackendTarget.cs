namespace EksSpec.LoadBalancing;

/// <summary>A target that an action names: a port of a Service, or a target group that others made.</summary>
/// <param name="Service">Name of the Service.</param>
/// <param name="Port">Its port, a number or a name.</param>
/// <param name="Other">ARN or name of a target group.</param>
/// <param name="Weight">Its share.</param>
internal sealed record BackendTarget(string? Service, string? Port, string? Other = null, int? Weight = null);
