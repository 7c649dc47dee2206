using System.Runtime.InteropServices;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;
using EksSpec.Values;
using YamlDotNet.Core;

namespace EksSpec.Tests.Reading.Fuzzing;

/// <summary>A text that goes in at one of the reader's two doors.</summary>
internal abstract record Input
{
    public abstract ValueList<SpecDocument> Read();

    public abstract YamlText AsText();

    public abstract IParser Parse();

    /// <summary>The text in base64, to be tried again.</summary>
    public abstract override string ToString();

    internal sealed record OfBytes(byte[] Bytes) : Input
    {
        public override ValueList<SpecDocument> Read() => SpecReader.Read(Bytes);

        public override YamlText AsText() => new(Bytes);

        public override IParser Parse() => SpecReader.ParserOf(Bytes);

        public override string ToString() => $"bytes in base64: {Convert.ToBase64String(Bytes)}";
    }

    /// <summary>May have halves of surrogate pairs, which no bytes of UTF-8 have.</summary>
    internal sealed record OfString(string Text) : Input
    {
        public override ValueList<SpecDocument> Read() => SpecReader.Read(Text);

        public override YamlText AsText() => new(Text);

        public override IParser Parse() => SpecReader.ParserOf(Text);

        public override string ToString() =>
            $"UTF-16 in base64: {Convert.ToBase64String(MemoryMarshal.AsBytes(Text.AsSpan()))}";
    }
}
