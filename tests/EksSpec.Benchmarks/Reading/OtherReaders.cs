using YamlDotNet.Core;

namespace EksSpec.Benchmarks.Reading;

/// <summary>What reading is compared with.</summary>
internal static class OtherReaders
{
    /// <summary>YamlDotNet's parser alone: it makes events and drops them.</summary>
    public static void Parse(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext())
        {
            // The events are what is paid for.
        }
    }
}
