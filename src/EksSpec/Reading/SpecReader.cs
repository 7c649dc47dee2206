using EksSpec.Reading.Yaml;
using YamlDotNet.Core;

namespace EksSpec.Reading;

/// <summary>
/// Reads eksctl's ClusterConfigs and Kubernetes manifests, YAML and JSON, strictly: everything that eksctl or the API server
/// would refuse is a finding with its line and column, all at once. Bad content never throws.
/// </summary>
/// <remarks>
/// Several documents may stand in one text, separated by <c>---</c>; the items of a <c>List</c> count as documents. A text
/// that begins with a brace is JSON.
/// </remarks>
public static class SpecReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The documents in their order; at least one, so that there is a place for findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static ValueList<SpecDocument> Read(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        return new DocumentReader(TextOf(text, options), options).Read();
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="utf8">YAML or JSON in UTF-8, with a byte order mark or without; UTF-16 with one is read too.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The documents in their order; at least one, so that there is a place for findings.</returns>
    public static ValueList<SpecDocument> Read(ReadOnlyMemory<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return new DocumentReader(TextOf(utf8.Span, options), options).Read();
    }

    /// <summary>
    /// Gives a text to YamlDotNet, for instance to its deserializer, as eksctl and Kubernetes read YAML: one that they refuse
    /// throws, and one that they take is taken, as long as its tags are URIs, for YamlDotNet has no others.
    /// </summary>
    /// <param name="text">YAML. JSON is taken as far as it is YAML.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <returns>
    /// The events of all documents. Coming to a document that is refused, it throws YamlDotNet's <see cref="YamlException"/>
    /// with the place, the reason and the fix, and ends. Of a key that stands twice in a map both are given: whether that is
    /// an error is the deserializer's choice.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IParser ParserOf(string text, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ReadOptions.Default;
        return new EventParser(TextOf(text, options), options);
    }

    /// <inheritdoc cref="ParserOf(string, ReadOptions?)"/>
    /// <param name="utf8">YAML in UTF-8, with a byte order mark or without; UTF-16 with one is read too.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    public static IParser ParserOf(ReadOnlyMemory<byte> utf8, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        return new EventParser(TextOf(utf8.Span, options), options);
    }

    /// <summary>Reads a stream to its end, or to one byte more than the limit.</summary>
    /// <param name="utf8">YAML or JSON in UTF-8; stays open.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <returns>The documents in their order; at least one, so that there is a place for findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    /// <exception cref="IOException">The stream can't be read.</exception>
    public static ValueList<SpecDocument> Read(Stream utf8, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= ReadOptions.Default;
        var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (bytes.Length <= options.MaxBytes && utf8.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), options);
    }

    private static YamlText TextOf(ReadOnlySpan<char> text, ReadOptions options) =>
        new(text[..Math.Min(text.Length, Enough(options))]);

    private static YamlText TextOf(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        new(utf8[..Math.Min(utf8.Length, Enough(options))]);

    // Of a text that is too long not more is looked at than shows that it is; a byte order mark doesn't count.
    private static int Enough(ReadOptions options) => (int)Math.Min(options.MaxBytes + 4L, int.MaxValue);
}
