using System.ComponentModel;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.CustomResources;
using k8s;

namespace EksSpec;

/// <summary>
/// What leads a load balancer to pods: an Ingress, whose verbs are about all Services that it leads to, or one Service, whose
/// verbs win.
/// </summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <typeparam name="TObject">The object it builds.</typeparam>
/// <remarks>Health checks follow the readiness probe of the pods' main container, unless <see cref="WithHealthCheck"/> says otherwise.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BalancedBuilder<TSelf, TObject> : PlacedBuilder<TSelf, TObject>
    where TSelf : BalancedBuilder<TSelf, TObject>
    where TObject : class, IKubernetesObject<V1ObjectMeta>, new()
{
    private const string AttributesText = "attributes";
    private readonly Saying<long?> _drain = new("deregistration delay");

    private protected BalancedBuilder(string api, string kind, string name, SourcePosition made, Spelling error)
        : base(api, kind, name, made, error) { }

    /// <summary>Asks targets whether they are well in a way of their own, in place of the readiness probe's.</summary>
    /// <param name="path">Path, beginning with <c>/</c>; with gRPC the method.</param>
    /// <param name="port">Port of the targets; without it the one that gets the requests.</param>
    /// <param name="protocol">What is spoken; without it what the requests are.</param>
    /// <param name="successCodes">Answers that are good, such as <c>200-399</c>; without it 200, with gRPC 12.</param>
    /// <param name="interval">Time between two questions, 5 to 300 whole seconds; without it 15.</param>
    /// <param name="timeout">Time to answer, 2 to 120 whole seconds; without it 5.</param>
    /// <param name="healthy">How many good answers in a row make a target well, 2 to 10; without it 2.</param>
    /// <param name="unhealthy">How many bad answers in a row make it ill, 2 to 10; without it 2.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or a text is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number or a time is out of range.</exception>
    /// <remarks>Writes the annotations <c>healthcheck-…</c>, <c>success-codes</c> and <c>…-threshold-count</c>.</remarks>
    public TSelf WithHealthCheck(
        string path,
        int? port = null,
        ListenerProtocol? protocol = null,
        string? successCodes = null,
        TimeSpan? interval = null,
        TimeSpan? timeout = null,
        int? healthy = null,
        int? unhealthy = null,
        params CallSite at
    )
    {
        AnnotateIf(AlbAnnotations.HealthCheckPort, Number(port, 1, 65535, nameof(port)), at);
        AnnotateIf(AlbAnnotations.HealthCheckProtocol, protocol is { } spoken ? Text(spoken) : null, at);
        AnnotateIf(AlbAnnotations.SuccessCodes, Guard.TextOrNull(successCodes), at);
        AnnotateIf(
            AlbAnnotations.HealthCheckInterval,
            interval is { } each ? Durations.Text(each, 5, 300, nameof(interval)) : null,
            at
        );
        AnnotateIf(
            AlbAnnotations.HealthCheckTimeout,
            timeout is { } most ? Durations.Text(most, 2, 120, nameof(timeout)) : null,
            at
        );
        AnnotateIf(AlbAnnotations.HealthyThreshold, Number(healthy, 2, 10, nameof(healthy)), at);
        AnnotateIf(AlbAnnotations.UnhealthyThreshold, Number(unhealthy, 2, 10, nameof(unhealthy)), at);
        return Annotate(AlbAnnotations.HealthCheckPath, UrlPaths.Rooted(path), at);
    }

    /// <summary>Chooses what the load balancer sends requests to.</summary>
    /// <param name="targets">The targets; without this call the pods themselves.</param>
    /// <remarks>Writes the annotation <c>target-type</c>.</remarks>
    public TSelf WithTargets(AlbTargets targets, params CallSite at) =>
        Annotate(AlbAnnotations.TargetType, Guard.Defined(targets) == AlbTargets.Ip ? "ip" : "instance", at);

    /// <summary>Speaks HTTPS with the targets. Their certificates are not checked.</summary>
    /// <remarks>Writes the annotation <c>backend-protocol</c>. Without it HTTP.</remarks>
    public TSelf UseHttpsTargets(params CallSite at) => Annotate(AlbAnnotations.BackendProtocol, "HTTPS", at);

    /// <summary>Speaks HTTP/2 with the targets.</summary>
    /// <remarks>Writes the annotation <c>backend-protocol-version</c>. Without it HTTP/1.1.</remarks>
    public TSelf UseHttp2(params CallSite at) => Annotate(AlbAnnotations.BackendProtocolVersion, "HTTP2", at);

    /// <summary>Speaks gRPC with the targets. Clients have to come by HTTPS.</summary>
    /// <remarks>
    /// Writes the annotation <c>backend-protocol-version</c>. With <see cref="Probe.Grpc"/> as readiness probe the health check
    /// calls the same service, <c>grpc.health.v1.Health</c>.
    /// </remarks>
    public TSelf UseGrpc(params CallSite at) => Annotate(AlbAnnotations.BackendProtocolVersion, "GRPC", at);

    /// <summary>Sends a client to the same target again.</summary>
    /// <param name="duration">For how long, 1 second to 7 days.</param>
    /// <param name="cookie">Name of the application's own cookie; without it the load balancer makes one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="duration"/> is no number of whole seconds, or the cookie is empty.</exception>
    /// <remarks>Writes the attributes <c>stickiness.…</c> of the target group.</remarks>
    public TSelf WithStickySessions(TimeSpan duration, string? cookie = null, params CallSite at)
    {
        var (type, seconds) = (cookie is null ? "lb_cookie" : "app_cookie", Durations.Text(duration, 1, 604_800));
        SetTargetAttribute("stickiness.enabled", "true", at);
        SetTargetAttribute("stickiness.type", type, at);
        if (Guard.TextOrNull(cookie) is { } name)
        {
            SetTargetAttribute("stickiness.app_cookie.cookie_name", name, at);
        }

        return SetTargetAttribute($"stickiness.{type}.duration_seconds", seconds, at);
    }

    /// <summary>Gives new targets their share of requests little by little.</summary>
    /// <param name="duration">How long it takes, 30 to 900 whole seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="duration"/> is no number of whole seconds.</exception>
    /// <remarks>Writes the attribute <c>slow_start.duration_seconds</c>. Only with <see cref="BalancingAlgorithm.RoundRobin"/>.</remarks>
    public TSelf WithSlowStart(TimeSpan duration, params CallSite at) =>
        SetTargetAttribute("slow_start.duration_seconds", Durations.Text(duration, 30, 900), at);

    /// <summary>Lets requests end at a target that is to go.</summary>
    /// <param name="delay">For how long, up to 3600 whole seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="delay"/> is no number of whole seconds.</exception>
    /// <remarks>
    /// Writes the attribute <c>deregistration_delay.timeout_seconds</c>, 300 without it, and lets the pods wait as long before they
    /// end, with a grace period that fits: see <see cref="PodDefault.StopDelay"/>.
    /// </remarks>
    public TSelf WithDeregistrationDelay(TimeSpan delay, params CallSite at)
    {
        var text = Durations.Text(delay, 0, 3600);
        _drain.Set(CurrentLayer.Origins, (long)delay.TotalSeconds, at, replace: true);
        return SetTargetAttribute("deregistration_delay.timeout_seconds", text, at);
    }

    /// <summary>Chooses how requests are spread over the targets.</summary>
    /// <param name="algorithm">The way; without this call <see cref="BalancingAlgorithm.RoundRobin"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such way.</exception>
    /// <remarks>Writes the attribute <c>load_balancing.algorithm.type</c>.</remarks>
    public TSelf WithBalancing(BalancingAlgorithm algorithm, params CallSite at) =>
        SetTargetAttribute("load_balancing.algorithm.type", algorithm.Write(), at);

    /// <summary>Sets attributes of the target group.</summary>
    /// <param name="attributes">Attributes, such as <c>load_balancing.cross_zone.enabled</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    /// <remarks>Writes the annotation <c>target-group-attributes</c>.</remarks>
    [OverloadResolutionPriority(1)]
    public TSelf WithTargetGroupAttributes(params Entries attributes) =>
        Entries.Each(attributes, Self, (key, value, at) => SetTargetAttribute(Guard.Text(key), Guard.Given(value), at));

    /// <inheritdoc cref="WithTargetGroupAttributes(Entries)"/>
    public TSelf WithTargetGroupAttributes(IEnumerable<KeyValuePair<string, string>> attributes, params CallSite at) =>
        WithTargetGroupAttributes(new Entries(attributes, at));

    internal override long? DrainIn(Scope scope) => SaidIn(scope, _drain) ?? base.DrainIn(scope);

    private TSelf SetTargetAttribute(string key, string value, SourcePosition at)
    {
        var annotation = AnnotationsPath.Entry(AlbAnnotations.TargetGroupAttributes);
        Note(annotation, AttributesText, at);
        return Set(
            annotation.Entry(key),
            value,
            at,
            document =>
            {
                var annotations = document.Metadata.Annotations ??= NewMap();
                annotations.TryGetValue(AlbAnnotations.TargetGroupAttributes, out var text);
                var map = AnnotationText.ReadMap(text);
                map[key] = value;
                annotations[AlbAnnotations.TargetGroupAttributes] = AnnotationText.Map(map);
            }
        );
    }

    private void AnnotateIf(string key, string? value, SourcePosition at)
    {
        if (value is not null)
        {
            Annotate(key, value, at);
        }
    }

    private static string Text(ListenerProtocol protocol) =>
        Guard.Defined(protocol) == ListenerProtocol.Https ? "HTTPS" : "HTTP";

    private static string? Number(int? number, int low, int high, string name) =>
        number is { } given ? AnnotationText.Number(Guard.Between(given, low, high, name)) : null;
}
