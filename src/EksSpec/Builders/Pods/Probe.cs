using EksSpec.Builders;

namespace EksSpec;

/// <summary>How the kubelet asks a container whether it is well.</summary>
public sealed record Probe
{
    private readonly Func<V1Probe> _action;

    private Probe(string what, Func<V1Probe> action) => (What, _action) = (what, action);

    /// <summary>Time between two questions, in whole seconds.</summary>
    /// <value><c>periodSeconds</c>; <see langword="null"/> leaves it out. Without it: 10 seconds.</value>
    public TimeSpan? Period { get; init; }

    /// <summary>Time to answer, in whole seconds.</summary>
    /// <value><c>timeoutSeconds</c>; <see langword="null"/> leaves it out. Without it: 1 second.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many answers in a row must be bad.</summary>
    /// <value><c>failureThreshold</c>; <see langword="null"/> leaves it out. Without it: 3.</value>
    public int? FailureThreshold { get; init; }

    /// <summary>Time before the first question, in whole seconds. A startup probe waits better.</summary>
    /// <value><c>initialDelaySeconds</c>; <see langword="null"/> leaves it out. Without it: none.</value>
    public TimeSpan? InitialDelay { get; init; }

    /// <summary>What the probe asks, for comparing.</summary>
    internal string What { get; }

    /// <summary>Asks by HTTP GET; an answer of 200 to 399 is good.</summary>
    /// <param name="path">Path, beginning with <c>/</c>.</param>
    /// <param name="port">Name of the port.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or the port is empty.</exception>
    public static Probe Http(string path, string port = "http")
    {
        Guard.Text(path);
        Guard.Text(port);
        return path[0] != '/'
            ? throw new ArgumentException($"The path '{path}' doesn't begin with '/'.", nameof(path))
            : new(
                $"http {port} {path}",
                () =>
                    new()
                    {
                        HttpGet = new() { Path = path, Port = port },
                    }
            );
    }

    /// <summary>Asks by opening a connection.</summary>
    /// <param name="port">Name of the port.</param>
    /// <exception cref="ArgumentException">The port is empty.</exception>
    public static Probe Tcp(string port) =>
        new($"tcp {Guard.Text(port)}", () => new() { TcpSocket = new() { Port = port } });

    /// <summary>Asks by gRPC's own health protocol.</summary>
    /// <param name="port">Number of the port, 1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of range.</exception>
    public static Probe Grpc(int port) =>
        new($"grpc {Guard.Between(port, 1, 65535)}", () => new() { Grpc = new() { Port = port } });

    /// <summary>Asks by running a command; exit code 0 is good.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    public static Probe Exec(params ValueList<string> command) =>
        new($"exec {Guard.Texts(command)}", () => new() { Exec = new() { Command = [.. command] } });

    /// <inheritdoc/>
    public bool Equals(Probe? other) =>
        other is not null
        && (What, Period, Timeout, FailureThreshold, InitialDelay)
            == (other.What, other.Period, other.Timeout, other.FailureThreshold, other.InitialDelay);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(What, Period, Timeout, FailureThreshold, InitialDelay);

    /// <summary>The probe as Kubernetes writes it: a fresh object every time.</summary>
    internal V1Probe Write()
    {
        var probe = _action();
        probe.PeriodSeconds = Seconds(Period);
        probe.TimeoutSeconds = Seconds(Timeout);
        probe.FailureThreshold = FailureThreshold;
        probe.InitialDelaySeconds = Seconds(InitialDelay);
        return probe;
    }

    private static int? Seconds(TimeSpan? time) => time is { } span ? checked((int)span.TotalSeconds) : null;
}
