namespace EksSpec.Rules;

/// <summary>The volumes that the pods of a StatefulSet get: one for each claim, in place of a volume of the same name.</summary>
internal sealed class ClaimVolumes
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private readonly List<V1Volume> _usable = [];

    private ClaimVolumes() { }

    /// <summary>Looks at the names of the claims, which become those of the volumes; the report stands at the spec.</summary>
    public static ClaimVolumes Of(IList<V1PersistentVolumeClaim>? claims, Report report)
    {
        var volumes = new ClaimVolumes();
        foreach (var claim in report.Each("volumeClaimTemplates", claims))
        {
            volumes.Add(claim.Metadata?.Name ?? "", report);
        }

        return volumes;
    }

    /// <summary>Gives them to a pod; those with mistakes do not exist for its mounts.</summary>
    public void AddTo(PodContext pod)
    {
        pod.IsNamedByController = true;
        pod.ClaimNames = _names;
        foreach (var volume in _usable)
        {
            pod.Volumes.Add(volume.Name, volume);
        }
    }

    private void Add(string name, Report report)
    {
        if (name.Length == 0)
        {
            report.Add(VolumeRules.NameSpelled, "", "The claim template has no name.");
        }
        else if (KubernetesNames.DnsLabelError(name) is { } error)
        {
            report.Add(VolumeRules.NameSpelled, "metadata.name", $"The name of a volume '{name}' {error}.");
        }
        else if (_names.Add(name))
        {
            // Of two claims of one name the pods get one volume.
            _usable.Add(
                new()
                {
                    Name = name,
                    PersistentVolumeClaim = new() { ClaimName = name },
                }
            );
        }
    }
}
