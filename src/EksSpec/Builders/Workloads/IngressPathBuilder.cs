using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>One path of an Ingress: what a request has to be, and what happens to it.</summary>
/// <remarks>
/// Made by <see cref="IngressBuilder.AddPath"/>. Without another call requests go to the Service of the Ingress. Of two paths that
/// are alike the one that asks more of a request comes first.
/// </remarks>
public sealed partial class IngressPathBuilder
{
    private const int MostTargets = 5;

    // Every host has the same paths.
    private static readonly DraftPath Paths = ((DraftPath)"spec.rules").Item().Then("http.paths");

    private readonly IngressBuilder _ingress;
    private readonly Origins _origins;
    private readonly DraftPath _place;
    private readonly List<(ServiceBuilder? Service, int? Weight)> _targets = [];
    private (string What, SourcePosition At)? _backend;
    private InlineDocument? _answer;
    private string _verb = "forward";

    internal IngressPathBuilder(
        string path,
        PathMatch match,
        SourcePosition made,
        Origins origins,
        IngressBuilder ingress
    )
    {
        (Path, Match, Made, _origins) = (UrlPaths.OfIngress(path), Guard.Defined(match), made, origins);
        _ingress = ingress;
        _place = Paths.Item(("path", path), ("pathType", match.ToString()));
        Note("path", made);
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>Which requests it is about.</summary>
    public PathMatch Match { get; }

    /// <summary>The call that made it.</summary>
    internal SourcePosition Made { get; }

    /// <summary>How its requests are authenticated; <see langword="null"/> as the Ingress says.</summary>
    internal ValueMap<string>? Authentication { get; private set; }

    /// <summary>Sends requests to a Service.</summary>
    /// <param name="service">The Service; it has to be in every environment that the Ingress is in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <remarks>Writes the <c>backend</c> of the path.</remarks>
    public IngressPathBuilder To(ServiceBuilder service, params CallSite at)
    {
        _targets.Clear();
        _targets.Add((Guard.Given(service).AsTarget(_ingress), null));
        return NoteBackend($"Service {service.Name}", at);
    }

    /// <summary>Shares requests out over several Services: blue and green, or a canary.</summary>
    /// <param name="services">Up to five Services, each with its weight of 0 to 999.</param>
    /// <exception cref="ArgumentException">There is no Service, or there are more than five.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of range.</exception>
    /// <remarks>Writes an <c>actions</c> annotation. The fixed number of target groups of an action is AWS's.</remarks>
    public IngressPathBuilder ToWeighted(IEnumerable<(ServiceBuilder Service, int Weight)> services, params CallSite at)
    {
        var list = Guard.Items(services);
        if (list.Count > MostTargets)
        {
            throw new ArgumentException("An action has at most five target groups.", nameof(services));
        }

        _targets.Clear();
        foreach (var (service, weight) in list)
        {
            _targets.Add((Guard.Given(service).AsTarget(_ingress), Guard.Between(weight, 0, 999, nameof(services))));
        }

        return NoteBackend(string.Join(", ", list.Select(each => $"{each.Service.Name} {each.Weight}")), at);
    }

    /// <inheritdoc cref="ToWeighted(IEnumerable{ValueTuple{ServiceBuilder, int}}, CallSite)"/>
    public IngressPathBuilder ToWeighted(params Items<(ServiceBuilder Service, int Weight)> services) =>
        ToWeighted(services, at: Guard.At(services));

    /// <summary>Keeps a client at the one of several Services that it came to first.</summary>
    /// <param name="duration">For how long, 1 second to 7 days.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="duration"/> is no number of whole seconds.</exception>
    /// <remarks>Writes <c>targetGroupStickinessConfig</c> of the <c>actions</c> annotation.</remarks>
    public IngressPathBuilder WithStickyChoice(TimeSpan duration, params CallSite at)
    {
        _stickySeconds = Durations.Seconds(duration, 1, 604_800);
        return Note("backend", at);
    }

    /// <summary>Sends clients elsewhere. What isn't given stays as it was in the request.</summary>
    /// <param name="host">Host, such as <c>www.example.com</c>; may have <c>#{host}</c> in it.</param>
    /// <param name="path">Path, beginning with <c>/</c>; may have <c>#{path}</c> in it, which has no <c>/</c> before it.</param>
    /// <param name="query">Query without <c>?</c>; may have <c>#{query}</c> in it.</param>
    /// <param name="port">Port.</param>
    /// <param name="protocol">Protocol.</param>
    /// <param name="isPermanent">Whether clients may remember it: 301, or else 302.</param>
    /// <exception cref="ArgumentException">Nothing is given, which would lead to itself; or the path doesn't begin with <c>/</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of range.</exception>
    /// <remarks>Writes an <c>actions</c> annotation.</remarks>
    public IngressPathBuilder RedirectTo(
        string? host = null,
        string? path = null,
        string? query = null,
        int? port = null,
        ListenerProtocol? protocol = null,
        bool isPermanent = true,
        params CallSite at
    )
    {
        if ((host, path, query, port, protocol) is (null, null, null, null, null))
        {
            throw new ArgumentException("A redirect that changes nothing leads to itself.", nameof(host));
        }

        var to = Fields(
            ("host", Guard.TextOrNull(host)),
            ("path", path is null ? null : UrlPaths.Rooted(path)),
            ("port", port is { } given ? AnnotationText.Number(Guard.Between(given, 1, 65535, nameof(port))) : null),
            ("protocol", protocol is { } spoken ? Guard.Defined(spoken).ToString().ToUpperInvariant() : null),
            ("query", query),
            ("statusCode", isPermanent ? "HTTP_301" : "HTTP_302")
        );
        return Answer("redirect", "redirect", InlineDocument.OfMap(("type", "redirect"), ("redirectConfig", to)), at);
    }

    /// <summary>Answers by itself, without a Service.</summary>
    /// <param name="status">Status: 200 to 599, no redirect.</param>
    /// <param name="body">Text of the answer, up to 1024 bytes; without it none.</param>
    /// <param name="contentType">What the text is; without it <c>text/plain</c> where there is one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is out of range.</exception>
    /// <exception cref="ArgumentException">The text is too long, or AWS knows no such type.</exception>
    /// <remarks>Writes an <c>actions</c> annotation.</remarks>
    public IngressPathBuilder Respond(int status, string? body = null, string? contentType = null, params CallSite at)
    {
        Guard.Between(status, 200, 599);
        if (status is >= 300 and < 400)
        {
            throw new ArgumentOutOfRangeException(nameof(status), status, "A redirect is RedirectTo.");
        }

        var type =
            Guard.SpelledOrNull(contentType, FixedResponses.ContentTypeError) ?? (body is null ? null : "text/plain");
        var answer = Fields(
            ("contentType", type),
            ("messageBody", Guard.SpelledOrNull(body, FixedResponses.BodyError)),
            ("statusCode", AnnotationText.Number(status))
        );
        return Answer(
            "respond",
            $"fixed response {AnnotationText.Number(status)}",
            InlineDocument.OfMap(("type", "fixed-response"), ("fixedResponseConfig", answer)),
            at
        );
    }

    /// <summary>Authenticates requests of this path otherwise than the Ingress says.</summary>
    /// <param name="authentication">How; <see cref="EksSpec.Authentication.None"/> for nobody has to say who they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="authentication"/> is null.</exception>
    /// <remarks>
    /// The controller authenticates an Ingress as a whole, so the path is written as an Ingress of its own beside it, with a
    /// <c>group.order</c> that lets the load balancer try it first.
    /// </remarks>
    public IngressPathBuilder WithAuthentication(Authentication authentication, params CallSite at)
    {
        Authentication = Guard.Given(authentication).Annotations();
        return Note("authentication", at);
    }

    private IngressPathBuilder Answer(string verb, string said, InlineDocument action, SourcePosition at)
    {
        (_verb, _answer) = (verb, action);
        return NoteBackend(said, at);
    }

    private IngressPathBuilder NoteBackend(string said, SourcePosition at)
    {
        if (_backend is { } earlier && earlier.What != said)
        {
            _origins.Contradict(_place.Entry("backend"), $"the path {Path}", earlier, (said, at));
        }

        _backend = (said, at);
        return Note("backend", at);
    }

    /// <summary>Notes the line of a field. Two paths may be alike, so they don't contradict each other.</summary>
    private IngressPathBuilder Note(string field, SourcePosition at)
    {
        _origins.Set(_place.Entry(field), null, at, replace: true);
        return this;
    }

    private static InlineDocument Fields(params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        List<KeyValuePair<string, InlineDocument>> given = [];
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                given.Add(new(key, value));
            }
        }

        return InlineDocument.OfMap(given.ToValueList());
    }
}
