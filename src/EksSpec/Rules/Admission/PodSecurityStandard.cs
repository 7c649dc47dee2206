namespace EksSpec.Rules;

/// <summary>What a namespace makes of pods by its Pod Security labels.</summary>
/// <param name="Level">The level: <c>baseline</c> or <c>restricted</c>.</param>
/// <param name="Minor">The release whose checks count.</param>
/// <param name="Says">Who says it, up to what is said: <c>restricted:v1.30 of namespace 'web' refuses</c>.</param>
internal sealed record PodSecurityStandard(string Level, int Minor, string Says)
{
    private const string Prefix = "pod-security.kubernetes.io/";

    // Source: kubernetes/pod-security-admission, policy. A server judges later releases by the last one it knows.
    private const int NewestMinor = 36;

    /// <summary>Whether the level is the strictest.</summary>
    public bool IsRestricted => Level == "restricted";

    /// <summary>What a mode of a namespace asks for.</summary>
    /// <param name="space">The Namespace.</param>
    /// <param name="mode">The mode: <c>enforce</c> or <c>warn</c>.</param>
    /// <param name="version">The version of the server; absent for the newest.</param>
    /// <returns>The standard; <see langword="null"/> where the mode lets every pod in, and where nobody can say.</returns>
    public static PodSecurityStandard? Of(SpecObject space, string mode, string? version)
    {
        var key = Prefix + mode;
        var labels = space.Metadata?.Labels;
        if (labels?.TryGetValue(key, out var level) != true || level is not ("baseline" or "restricted"))
        {
            return null;
        }

        var pinned = labels.TryGetValue(key + "-version", out var written) ? written ?? "" : "latest";
        var minor = pinned == "latest" ? NewestMinor : EksVersions.MinorOf(pinned.Length > 0 ? pinned[1..] : "");
        var newest = EksVersions.MinorOf(version ?? "") is > 0 and var known ? known : NewestMinor;
        var isChanged = space.IsPatched(SpecPath.Root.Field("metadata").Field("labels").Entry(key));
        // A version that is none is found at the Namespace, which is then refused.
        return minor < 0 || isChanged
            ? null
            : new(
                level,
                Math.Min(Math.Min(minor, newest), NewestMinor),
                $"{level}:{pinned} of namespace '{space.Ref.Name}' {(mode == "enforce" ? "refuses" : "warns of")}"
            );
    }
}
