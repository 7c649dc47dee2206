using System.Text.Json;
using EksSpec.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Tests.Reading;

/// <summary>What a parser of YamlDotNet tells of a text, a line for each event.</summary>
/// <param name="Events">The events up to the end or the exception.</param>
/// <param name="Refusal">The exception; null where the whole text was taken.</param>
internal sealed record Told(IReadOnlyList<string> Events, Exception? Refusal)
{
    /// <summary>What our parser tells.</summary>
    public static Told ByUs(string yaml) => By(SpecReader.ParserOf(yaml));

    /// <summary>What YamlDotNet's parser tells.</summary>
    public static Told ByYamlDotNet(string yaml) => By(new Parser(new StringReader(yaml)));

    private static Told By(IParser parser)
    {
        var events = new List<string>();
        try
        {
            while (parser.MoveNext())
            {
                events.Add(LineOf(parser.Current!));
            }
        }
        // YamlDotNet's parser has others beside YamlException.
#pragma warning disable CA1031
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new(events, e);
        }

        return new(events, null);
    }

    private static string LineOf(ParsingEvent e) =>
        e switch
        {
            Scalar scalar =>
                $"{Head(scalar)} {scalar.Style} plain {scalar.IsPlainImplicit} quoted {scalar.IsQuotedImplicit} "
                    + (scalar.IsKey ? "key " : "")
                    + MarksOf(scalar)
                    + JsonSerializer.Serialize(scalar.Value),
            SequenceStart list => $"{Head(list)} {list.Style} {list.IsImplicit} {list.Start}",
            MappingStart map => $"{Head(map)} {map.Style} {map.IsImplicit}",
            AnchorAlias alias => $"{alias.GetType().Name} {alias.Value} {alias.Start} - {alias.End}",
            DocumentStart document =>
                $"{document.GetType().Name} {document.IsImplicit} {document.Version?.Version.Minor} {Tags(document)}",
            DocumentEnd document => $"{document.GetType().Name} {document.IsImplicit}",
            _ => e.GetType().Name,
        };

    // YamlDotNet has a block of text end where the next line begins, and has no fixed place for what is not there.
    private static string MarksOf(Scalar scalar) =>
        scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? $"{scalar.Start} "
        : scalar.Value.Length > 0 ? $"{scalar.Start} - {scalar.End} "
        : "";

    private static string Head(NodeEvent node) => $"{node.GetType().Name} {node.Anchor} {node.Tag}";

    private static string Tags(DocumentStart document) =>
        string.Join(' ', document.Tags!.Select(tag => tag.Handle + tag.Prefix).Order(StringComparer.Ordinal));
}
