using EksSpec.Builders;

namespace EksSpec;

/// <content>What a request has to be besides its path, and how it is changed on its way.</content>
public sealed partial class IngressPathBuilder
{
    private readonly List<InlineDocument> _conditions = [];
    private readonly List<InlineDocument> _transforms = [];
    private long? _stickySeconds;

    /// <summary>Only for requests with a header.</summary>
    /// <param name="name">Name of the header, such as <c>X-Canary</c>.</param>
    /// <param name="values">Values that fit, with <c>*</c> and <c>?</c> as wildcards: one of them has to be there.</param>
    /// <exception cref="ArgumentException">The name or a value is empty, or there is no value.</exception>
    /// <remarks>Writes a <c>conditions</c> annotation. A second call narrows.</remarks>
    public IngressPathBuilder WhenHeader(string name, IEnumerable<string> values, params CallSite at) =>
        When("http-header", ("httpHeaderName", Guard.Text(name)), Guard.Texts(values), at);

    /// <inheritdoc cref="WhenHeader(string, IEnumerable{string}, CallSite)"/>
    public IngressPathBuilder WhenHeader(string name, params Items<string> values) =>
        WhenHeader(name, values, at: Guard.At(values));

    /// <summary>Only for requests of a method.</summary>
    /// <param name="methods">Methods, such as <c>GET</c>: one of them has to be it.</param>
    /// <exception cref="ArgumentException">There is no method, or one isn't in upper-case letters.</exception>
    /// <remarks>Writes a <c>conditions</c> annotation.</remarks>
    public IngressPathBuilder WhenMethod(IEnumerable<string> methods, params CallSite at)
    {
        var list = Guard.Texts(methods);
        foreach (var method in list)
        {
            Guard.Spelled(method, MethodError, nameof(methods));
        }

        return When("http-request-method", null, list, at);
    }

    /// <inheritdoc cref="WhenMethod(IEnumerable{string}, CallSite)"/>
    public IngressPathBuilder WhenMethod(params Items<string> methods) => WhenMethod(methods, at: Guard.At(methods));

    /// <summary>Only for requests with something in the query.</summary>
    /// <param name="key">Key, such as <c>version</c>; without it any.</param>
    /// <param name="value">Value that fits, with <c>*</c> and <c>?</c> as wildcards.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes a <c>conditions</c> annotation. A second call narrows.</remarks>
    public IngressPathBuilder WhenQuery(string? key, string value, params CallSite at)
    {
        var pair = Fields(("key", Guard.TextOrNull(key)), ("value", Guard.Text(value)));
        var query = InlineDocument.OfMap(("values", InlineDocument.OfList(pair)));
        return When(InlineDocument.OfMap(("field", "query-string"), ("queryStringConfig", query)), at);
    }

    /// <summary>Only for requests of clients with these addresses.</summary>
    /// <param name="sources">The blocks.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes a <c>conditions</c> annotation. Others get what the next path says, which may be the same.</remarks>
    public IngressPathBuilder WhenSource(IEnumerable<Cidr> sources, params CallSite at) =>
        When("source-ip", null, Guard.Items(sources).Select(source => source.ToString()).ToValueList(), at);

    /// <inheritdoc cref="WhenSource(IEnumerable{Cidr}, CallSite)"/>
    public IngressPathBuilder WhenSource(params Items<Cidr> sources) => WhenSource(sources, at: Guard.At(sources));

    /// <summary>Changes the path of a request before it goes to the Service.</summary>
    /// <param name="pattern">Regular expression; what it fits is replaced: <c>^/api/(.*)$</c>.</param>
    /// <param name="replacement">What takes its place: <c>/$1</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="replacement"/> is null.</exception>
    /// <remarks>Writes a <c>transforms</c> annotation.</remarks>
    public IngressPathBuilder WithRewrite(string pattern, string replacement, params CallSite at) =>
        Transform("url-rewrite", "urlRewriteConfig", pattern, replacement, at);

    /// <summary>Changes the host of a request before it goes to the Service.</summary>
    /// <param name="pattern">Regular expression; what it fits is replaced.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="replacement"/> is null.</exception>
    /// <remarks>Writes a <c>transforms</c> annotation.</remarks>
    public IngressPathBuilder WithHostRewrite(string pattern, string replacement, params CallSite at) =>
        Transform("host-header-rewrite", "hostHeaderRewriteConfig", pattern, replacement, at);

    /// <summary>Whether it asks more of a request than its path.</summary>
    internal bool HasConditions => _conditions.Count > 0;

    private IngressPathBuilder When(
        string field,
        (string Key, InlineDocument Value)? first,
        ValueList<string> values,
        SourcePosition at
    )
    {
        var list = ("values", InlineDocument.OfList(values.Select(InlineDocument.OfText).ToValueList()));
        var config = first is { } named ? InlineDocument.OfMap(named, list) : InlineDocument.OfMap(list);
        return When(InlineDocument.OfMap(("field", field), (ConfigOf(field), config)), at);
    }

    private IngressPathBuilder When(InlineDocument condition, SourcePosition at)
    {
        _conditions.Add(condition);
        return Note("conditions", at);
    }

    private IngressPathBuilder Transform(
        string type,
        string config,
        string pattern,
        string replacement,
        SourcePosition at
    )
    {
        var rewrite = InlineDocument.OfMap(("regex", Guard.Text(pattern)), ("replace", Guard.Given(replacement)));
        var rewrites = InlineDocument.OfMap(("rewrites", InlineDocument.OfList(rewrite)));
        _transforms.Add(InlineDocument.OfMap(("type", type), (config, rewrites)));
        return Note("transforms", at);
    }

    private static string ConfigOf(string field) =>
        field switch
        {
            "http-header" => "httpHeaderConfig",
            "http-request-method" => "httpRequestMethodConfig",
            _ => "sourceIPConfig",
        };

    private static string? MethodError(string method) =>
        method.All(c => char.IsAsciiLetterUpper(c) || c is '-' or '_') ? null : "is no method in upper-case letters";
}
