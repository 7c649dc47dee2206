using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EksSpec.Tests.Writing;

/// <summary>Reads YAML back through YamlDotNet's parser, as plain maps, lists and scalars.</summary>
internal static class YamlEvents
{
    /// <summary>The scalars of a text, in order.</summary>
    public static List<Scalar> Scalars(string yaml) => [.. Read(yaml).OfType<Scalar>()];

    /// <summary>All events of a text.</summary>
    public static List<ParsingEvent> Read(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var events = new List<ParsingEvent>();
        while (parser.MoveNext())
        {
            events.Add(parser.Current!);
        }

        return events;
    }
}
