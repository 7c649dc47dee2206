namespace EksSpec.Import;

/// <summary>Probes as C# says them.</summary>
internal static class Probes
{
    /// <summary>A probe with its C#; <see langword="null"/> for one of a form that has no verb.</summary>
    public static (string Code, Func<Probe> Make)? Of(InlineDocument? probe)
    {
        if (probe is null || Action(probe) is not var (code, action))
        {
            return null;
        }

        var (period, timeout) = (Seconds(probe, "periodSeconds"), Seconds(probe, "timeoutSeconds"));
        var (delay, failures) = (Seconds(probe, "initialDelaySeconds"), PodCalls.Number(probe["failureThreshold"]));
        List<string> more =
        [
            .. Part("Period", period),
            .. Part("Timeout", timeout),
            .. failures is { } count ? [$"FailureThreshold = {Args.Of(count)}"] : (string[])[],
            .. Part("InitialDelay", delay),
        ];
        return (
            more.Count == 0 ? code : $"{code} with {{ {string.Join(", ", more)} }}",
            () =>
                action() with
                {
                    Period = period,
                    Timeout = timeout,
                    FailureThreshold = failures,
                    InitialDelay = delay,
                }
        );
    }

    private static (string, Func<Probe>)? Action(InlineDocument probe)
    {
        if (probe["httpGet"] is { } get && get["path"]?.AsText is { } path)
        {
            var port = get["port"]?.AsText ?? "http";
            return port == "http"
                ? ($"Probe.Http({Args.Of(path)})", () => Probe.Http(path))
                : ($"Probe.Http({Args.Of(path, port)})", () => Probe.Http(path, port));
        }

        if (probe["tcpSocket"]?["port"]?.AsText is { } socket)
        {
            return ($"Probe.Tcp({Args.Of(socket)})", () => Probe.Tcp(socket));
        }

        if (PodCalls.Number(probe["grpc"]?["port"]) is { } grpc)
        {
            return ($"Probe.Grpc({Args.Of(grpc)})", () => Probe.Grpc(grpc));
        }

        var command = PodCalls.Items(probe["exec"]?["command"]).Select(item => item.AsText ?? "").ToValueList();
        return command.Count > 0 ? ($"Probe.Exec({Args.Of(command)})", () => Probe.Exec(command)) : null;
    }

    private static TimeSpan? Seconds(InlineDocument probe, string field) =>
        PodCalls.Number(probe[field]) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static IEnumerable<string> Part(string name, TimeSpan? time) =>
        time is { } span ? [$"{name} = {Args.Time((long)span.TotalSeconds)}"] : [];
}
