using System.Runtime.CompilerServices;
using EksSpec.Editing;

namespace EksSpec.Tests.Editing;

/// <summary>A text, and what it has to be after an edit: byte by byte.</summary>
internal static class EditCase
{
    public static void Becomes(string before, Action<SpecFile> edit, string after)
    {
        var file = SpecFile.Parse(before);
        edit(file);
        Assert.Equal(after, file.ToString());
    }

    public static SpecEditException Refuses(string text, Action<SpecFile> edit)
    {
        var file = SpecFile.Parse(text);
        var e = Assert.Throws<SpecEditException>(() => edit(file));
        Assert.Equal(text, file.ToString());
        return e;
    }
}
