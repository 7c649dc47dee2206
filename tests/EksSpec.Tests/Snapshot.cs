using System.Runtime.CompilerServices;
using System.Text;

namespace EksSpec.Tests;

/// <summary>
/// Compares text with a file that a person has looked at, in Verify's file names:
/// <c>Snapshots/{Class}.{Method}.verified.{extension}</c> beside the test, <c>.received.</c> where they differ.
/// </summary>
/// <remarks>
/// Run the tests with <c>EKSSPEC_ACCEPT_SNAPSHOTS=1</c> to take what was received, then read the diff. On CI (the
/// variable <c>CI</c> is set) nothing is taken and nothing is written.
/// </remarks>
internal static class Snapshot
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        var source = Repository.Resolve(file);
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{test}{(parameters is null ? "" : "_" + parameters)}";
        var stem = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots", name);
        Match(Utf8.GetBytes(actual), $"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    /// <summary>Fails unless the text equals a file of the repository, such as a page of the documentation.</summary>
    /// <param name="actual">What the code made.</param>
    /// <param name="name">The file, below the root.</param>
    public static void MatchFile(string actual, string name)
    {
        var file = Path.Combine(Repository.Root, name);
        var received = Path.ChangeExtension(file, $".received{Path.GetExtension(file)}");
        Match(Utf8.GetBytes(actual), file, received);
    }

    private static void Match(byte[] actual, string verified, string received)
    {
        var isCi = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
        if (!isCi && Environment.GetEnvironmentVariable("EKSSPEC_ACCEPT_SNAPSHOTS") == "1")
        {
            Write(verified, actual);
        }

        if (File.Exists(verified) && File.ReadAllBytes(verified).AsSpan().SequenceEqual(actual))
        {
            File.Delete(received);
            return;
        }

        if (!isCi)
        {
            Write(received, actual);
        }

        Assert.True(File.Exists(verified), $"No snapshot {verified}. {HowToAccept}\n{Utf8.GetString(actual)}");
        Assert.Equal(Utf8.GetString(File.ReadAllBytes(verified)), Utf8.GetString(actual));
        Assert.Fail($"{verified} says the same in other bytes: a byte order mark?");
    }

    private const string HowToAccept = "Run with EKSSPEC_ACCEPT_SNAPSHOTS=1 and review the diff. Received:";

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
