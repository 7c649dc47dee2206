using System.Runtime.CompilerServices;
using System.Text;

namespace EksSpec.Tests;

/// <summary>
/// Compares text with a file that a person has looked at, in Verify's file names:
/// <c>Snapshots/{Class}.{Method}.verified.{extension}</c> beside the test, <c>.received.</c> where they differ.
/// </summary>
/// <remarks>
/// Run the tests with <c>EKSSPEC_ACCEPT_SNAPSHOTS=1</c> to take what was received, then read the diff. On CI (the
/// variable <c>CI</c> is set) nothing is taken and nothing is written. What was received lies in <see cref="Received"/>, among
/// nothing that another test reads.
/// </remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly bool IsCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static readonly bool IsAccepting =
        !IsCi && Environment.GetEnvironmentVariable("EKSSPEC_ACCEPT_SNAPSHOTS") == "1";

    /// <summary>The folder of what was received and not accepted; git doesn't look at it.</summary>
    public static string Received { get; } = Path.Combine(Repository.Root, "TestResults", "Snapshots");

    /// <summary>Fails unless the text equals the verified file, byte for byte.</summary>
    /// <param name="actual">What the code made.</param>
    /// <param name="extension">What kind of text it is, such as <c>yaml</c>.</param>
    /// <param name="parameters">For a theory: tells its cases apart, as <c>name=value</c>.</param>
    public static void Match(
        string actual,
        string extension = "yaml",
        string? parameters = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = ""
    )
    {
        var name = $"{Stem(file, test)}{(parameters is null ? "" : "_" + parameters)}";
        var verified = Path.Combine(FolderOf(file), $"{name}.verified.{extension}");
        Compare(actual, verified, Path.Combine(Received, $"{name}.received.{extension}"), IsAccepting, !IsCi);
    }

    /// <summary>Fails where a test has a verified file for a case that is gone; accepting deletes such files.</summary>
    /// <param name="test">The test that makes the files, a theory.</param>
    /// <param name="parameters">What it gives <see cref="Match"/> for each of its cases.</param>
    public static void NoneIsLeft(string test, IEnumerable<string> parameters, [CallerFilePath] string file = "")
    {
        var expected = parameters.Select(p => $"{Stem(file, test)}_{p}").ToHashSet(StringComparer.Ordinal);
        var stale = Directory
            .EnumerateFiles(FolderOf(file), $"{Stem(file, test)}_*.verified.*")
            .Where(found => !expected.Contains(Path.GetFileName(found).Split(".verified.")[0]))
            .ToList();
        if (IsAccepting)
        {
            stale.ForEach(File.Delete);
            return;
        }

        Assert.True(stale.Count == 0, $"Nothing makes these any more:\n{string.Join('\n', stale)}");
    }

    /// <summary>Fails unless the text equals a file of the repository, such as a page of the documentation.</summary>
    /// <param name="actual">What the code made.</param>
    /// <param name="name">The file, below the root.</param>
    public static void MatchFile(string actual, string name)
    {
        var received = $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}";
        Compare(actual, Path.Combine(Repository.Root, name), Path.Combine(Received, received), IsAccepting, !IsCi);
    }

    /// <summary>Fails unless a file holds a text.</summary>
    /// <param name="text">What the code made.</param>
    /// <param name="verified">The file.</param>
    /// <param name="received">Where the text goes if it is another.</param>
    /// <param name="accept">Whether the text is taken into the file first.</param>
    /// <param name="keep">Whether anything is written where they differ.</param>
    internal static void Compare(string text, string verified, string received, bool accept, bool keep)
    {
        var actual = Utf8.GetBytes(text);
        if (accept)
        {
            Write(verified, actual);
        }

        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(actual))
        {
            if (File.Exists(received))
            {
                File.Delete(received);
            }

            return;
        }

        if (keep)
        {
            Write(received, actual);
        }

        Assert.True(File.Exists(verified), $"No snapshot {verified}. {HowToAccept}\n{text}");
        Assert.Equal(Utf8.GetString(File.ReadAllBytes(verified)), text);
        Assert.Fail($"{verified} says the same in other bytes: a byte order mark?");
    }

    private const string HowToAccept = "Run with EKSSPEC_ACCEPT_SNAPSHOTS=1 and review the diff. Received:";

    private static string Stem(string file, string test) => $"{Path.GetFileNameWithoutExtension(file)}.{test}";

    private static string FolderOf(string file) =>
        Path.Combine(Path.GetDirectoryName(Repository.Resolve(file))!, "Snapshots");

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
