using FsCheck;
using FsCheck.Fluent;

namespace EksSpec.Tests.Writing;

/// <summary>Random texts for property-based tests.</summary>
internal static class Texts
{
    /// <summary>Short texts of the given characters.</summary>
    public static Arbitrary<string> Of(string characters) =>
        Gen.Elements(characters.ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary();

    /// <summary>Texts of any characters, rare ones often, without halves of surrogate pairs.</summary>
    public static Arbitrary<string> Any() =>
        Gen.OneOf(
                Gen.Choose(0, 0xFF),
                Gen.Choose('a', 'z'),
                Gen.Elements(' ', '\n', ':', '#', '-').Select(c => (int)c),
                Gen.Choose(0x2000, 0x206F),
                Gen.Choose(0, 0xD7FF),
                Gen.Choose(0xE000, 0xFFFF),
                Gen.Choose(0x10000, 0x10FFFF)
            )
            .Select(char.ConvertFromUtf32)
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();
}
