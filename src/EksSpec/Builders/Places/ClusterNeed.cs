namespace EksSpec.Builders;

/// <summary>What a call asks of every cluster that it is about.</summary>
/// <param name="What">What a cluster has to have, such as <c>a value of 'certificate'</c>.</param>
/// <param name="Verb">The verb that needs it.</param>
/// <param name="IsMetIn">Whether a cluster has it.</param>
/// <param name="At">The call.</param>
internal sealed record ClusterNeed(string What, string Verb, Func<ClusterBuilder, bool> IsMetIn, SourcePosition At)
{
    /// <summary>Notes it where a cluster doesn't have it.</summary>
    public void CheckIn(ClusterBuilder cluster, Origins origins)
    {
        if (!IsMetIn(cluster))
        {
            origins.Miss($"Cluster '{cluster.Folder}' has no {What}, and {Verb} needs one there.", At);
        }
    }

    /// <summary>The verb that a lambda calls first, by its text: <c>WithCertificates</c> of <c>(there, arn) => there.WithCertificates(arn)</c>.</summary>
    public static string VerbIn(string said)
    {
        var arrow = said.IndexOf("=>", StringComparison.Ordinal);
        var body = said.AsSpan(arrow < 0 ? 0 : arrow + 2);
        var call = body.IndexOfAny('(', '<');
        var path = (call < 0 ? body : body[..call]).TrimEnd();
        var start = path.Length;
        while (start > 0 && char.IsLetterOrDigit(path[start - 1]))
        {
            start--;
        }

        return start < path.Length ? path[start..].ToString() : "In";
    }
}
