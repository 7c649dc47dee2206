using System.Runtime.CompilerServices;

namespace EksSpec.Testing;

/// <summary>Guards what a fleet writes: every file is compared with one that somebody has looked at and committed.</summary>
/// <remarks>
/// <para>
/// The files stand in a tree beside the test: <c>{Class}.{Method}/labbase-nonprod/develop/api.verified.yaml</c>. That is the convention of
/// Verify's <c>VerifyDirectory</c>, so that a test can go over to it.
/// </para>
/// <para>
/// To accept what was received, run the tests once with the environment variable <c>EKSSPEC_ACCEPT_SNAPSHOTS</c> set to <c>1</c>, or put a file
/// named <c>.accept</c> into the folder <c>{Class}.{Method}</c>; then read the diff of the repository. Where the variable <c>CI</c> is set nothing
/// is accepted and nothing is written.
/// </para>
/// </remarks>
public static class FleetSnapshot
{
    /// <summary>The files of a fleet are the verified ones, byte for byte, and there are no others.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="parameters">For a test that runs several times: tells its cases apart, such as <c>region=eu</c>; a part of the folder's name.</param>
    /// <param name="file">The file of the test; the compiler fills it in.</param>
    /// <param name="test">The method of the test; the compiler fills it in.</param>
    /// <exception cref="FleetAssertException">
    /// A file differs, is new, or is no longer written: the message has the lines of the program that changed, and a unified diff with
    /// stars in place of what may be a secret. What was received lies beside the verified file as <c>.received.</c>.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="fleet"/> is null.</exception>
    /// <exception cref="IOException">A file can't be read or written.</exception>
    public static void Match(
        Fleet fleet,
        string? parameters = null,
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = ""
    )
    {
        ArgumentNullException.ThrowIfNull(fleet);
        var name = $"{Path.GetFileNameWithoutExtension(file.Replace('\\', '/'))}.{test}";
        var folder = Path.Combine(TestFolder.Of(file), parameters is null ? name : $"{name}_{parameters}");
        Match(fleet, folder, new SnapshotTree(folder).Mode);
    }

    internal static void Match(Fleet fleet, string folder, SnapshotMode mode)
    {
        SnapshotTree tree = new(folder);
        if (mode == SnapshotMode.Accept)
        {
            tree.Accept(fleet);
            return;
        }

        var comparison = tree.Compare(fleet);
        if (mode == SnapshotMode.Keep)
        {
            tree.Receive(fleet, comparison);
        }

        if (!comparison.IsCurrent)
        {
            throw new FleetAssertException(
                $"The fleet doesn't write what was verified in {folder}.\n{HowTo(mode)}\n{comparison}"
            );
        }
    }

    private static string HowTo(SnapshotMode mode) =>
        mode == SnapshotMode.Keep
            ? $"To accept it: EKSSPEC_ACCEPT_SNAPSHOTS=1, or a file named {SnapshotTree.Marker} there; then read the diff."
            : "CI accepts nothing: run the test elsewhere, accept what it receives, and commit it.";
}
