using System.Buffers;
using System.Text;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;
using EksSpec.Rules;
using EksSpec.Writing;

namespace EksSpec.Editing;

/// <summary>
/// Writes texts that people have written in canonical form: the bytes of <see cref="CanonicalYaml"/> or
/// <see cref="CanonicalJson"/>, with every comment at its key, item or document, and a blank line where there were some between
/// two entries, items or comments.
/// </summary>
public static class TextFormatter
{
    /// <summary>Formats a text.</summary>
    /// <param name="utf8">YAML or JSON, as <see cref="SpecReader"/> reads it.</param>
    /// <param name="options">Limits; absent, <see cref="ReadOptions.Default"/>.</param>
    /// <param name="syntax">What to write; absent, what the text is written in.</param>
    /// <param name="definitions">
    /// CustomResourceDefinitions that give the fields of custom resources their order, beside those in the text; absent, none. What
    /// nothing defines keeps the order that it is written in.
    /// </param>
    /// <param name="explicitDefaults">
    /// Whether objects of built-in kinds get the fields that an API server would fill in. <c>replicas</c> stays absent where it is: an
    /// autoscaler may decide it.
    /// </param>
    /// <returns>The text in canonical form, or why it should stay as it is.</returns>
    /// <exception cref="ArgumentException">A value can't be written, such as half of a surrogate pair.</exception>
    public static FormattedText Format(
        ReadOnlyMemory<byte> utf8,
        ReadOptions? options = null,
        SpecSyntax? syntax = null,
        IEnumerable<V1CustomResourceDefinition>? definitions = null,
        bool explicitDefaults = false
    )
    {
        options ??= ReadOptions.Default;
        var documents = SpecReader.Read(utf8, options);
        var text = new YamlText(utf8.Span);
        var written = syntax ?? (TextParts.IsJson(text) ? SpecSyntax.Json : SpecSyntax.Yaml);
        var trees = text.Length > options.MaxBytes ? null : TextParts.Trees(text, options);
        if (trees is not null && trees.TrueForAll(TextParts.IsEmpty))
        {
            return FormatEmpty(text, written);
        }

        if (documents.Any(document => document.Value is null || document.Findings.Any(IsError)))
        {
            return new(documents, written);
        }

        foreach (var document in explicitDefaults ? documents : [])
        {
            ServerDefaults.Fill(document.Value, isScaled: true);
        }

        var order = FieldOrder.Of(documents.Select(document => document.Value), definitions ?? []);
        var values = TextParts.Values(documents, order);
        var isJson = TextParts.IsJson(text);
        return written == SpecSyntax.Json
            ? new(documents, written) { Utf8 = JsonOf(values), LostComments = isJson ? 0 : CommentsOf(text).Count }
            : new(documents, written)
            {
                Utf8 =
                    isJson ? YamlOf(values)
                    : trees is null ? null
                    : Weave(text, trees, values, order, options),
            };
    }

    /// <summary>A document in canonical form, with the comments of what it was read from.</summary>
    /// <param name="tree">What it was read from.</param>
    /// <param name="value">What it says.</param>
    internal static string Weave(YamlTree tree, object value)
    {
        var output = new ArrayBufferWriter<byte>();
        TryWeave(tree, new([value]), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static FormattedText FormatEmpty(YamlText text, SpecSyntax syntax)
    {
        var comments = CommentFinder.Find(new(TextParts.AsEmpty(text))).Head;
        var output = new ArrayBufferWriter<byte>();
        if (syntax == SpecSyntax.Yaml)
        {
            CommentWeaver.Write(comments, text, output);
        }

        return new([], syntax)
        {
            Utf8 = output.WrittenMemory,
            LostComments = syntax == SpecSyntax.Json ? comments.Count : 0,
        };
    }

    private static ReadOnlyMemory<byte> JsonOf(List<object> values)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalJson.WriteAll(values, output);
        return output.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> YamlOf(params List<object> values)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalYaml.WriteAll(values, output);
        return output.WrittenMemory;
    }

    private static ReadOnlyMemory<byte>? Weave(
        YamlText text,
        List<YamlTree> trees,
        List<object> values,
        FieldOrder order,
        ReadOptions options
    )
    {
        var output = new ArrayBufferWriter<byte>();
        var rest = new Queue<object>(values);
        foreach (var tree in trees)
        {
            if (TextParts.IsEmpty(tree) ? !WeaveEmpty(tree, output) : !TryWeave(tree, rest, output))
            {
                return null;
            }
        }

        ReadOnlyMemory<byte>? nothing = null;
        return rest.Count == 0 && IsSame(text, values, output.WrittenMemory, order, options)
            ? output.WrittenMemory
            : nothing;
    }

    private static bool WeaveEmpty(YamlTree tree, ArrayBufferWriter<byte> output)
    {
        var comments = CommentFinder.Find(new(tree)).Head;
        if (comments.Count > 0)
        {
            // Before the first document too: without the mark these comments would be the next one's.
            output.Write("---\n"u8);
            CommentWeaver.Write(comments, tree.Source, output);
        }

        return true;
    }

    private static bool TryWeave(YamlTree tree, Queue<object> values, ArrayBufferWriter<byte> output)
    {
        if (!values.TryDequeue(out var value))
        {
            return false;
        }

        if (output.WrittenCount > 0)
        {
            output.Write("---\n"u8);
        }

        var canonical = YamlOf(value);
        var source = new TreeShape(tree);
        var target = new TreeShape(
            TextParts.Trees(new(canonical.Span), new() { MaxDepth = 1000, MaxNodes = int.MaxValue })![0]
        );
        var comments = CommentMover.Move(CommentFinder.Find(source), source, target);
        CommentWeaver.Write(target, comments, tree.Source, output);
        return true;
    }

    // A comment may never change what a text says, and none may be lost: better no new text than a wrong one.
    private static bool IsSame(
        YamlText text,
        List<object> values,
        ReadOnlyMemory<byte> result,
        FieldOrder order,
        ReadOptions options
    )
    {
        var again = SpecReader.Read(result, options with { MaxBytes = int.MaxValue });
        return again.All(document => document.Value is not null && !document.Findings.Any(IsError))
            && YamlOf(TextParts.Values(again, order)).Span.SequenceEqual(YamlOf(values).Span)
            && CommentsOf(new(result.Span)).SequenceEqual(CommentsOf(text), StringComparer.Ordinal);
    }

    private static List<string> CommentsOf(YamlText text) =>
        [
            .. TreeTokens
                .Of(TextParts.AsEmpty(text))
                .Where(token => token.Kind == TokenKind.Comment)
                .Select(token => Encoding.UTF8.GetString(text.Span[token.Start..token.End]))
                .Order(StringComparer.Ordinal),
        ];
}
