namespace EksSpec.LoadBalancing;

/// <summary>A port that an Ingress listens on.</summary>
/// <param name="Port">The port.</param>
/// <param name="Protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
internal readonly record struct ListenPort(int Port, string Protocol)
{
    /// <summary>Whether it is a port for HTTPS.</summary>
    public bool IsHttps => Protocol == "HTTPS";
}
