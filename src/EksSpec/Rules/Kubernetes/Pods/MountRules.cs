namespace EksSpec.Rules;

/// <summary>Where a container sees the volumes: as directories and as raw devices.</summary>
internal static partial class MountRules
{
    private static readonly string[] Propagations = ["Bidirectional", "HostToContainer", "None"];

    /// <summary>Looks at the mounts and devices of a container.</summary>
    public static void Check(V1Container container, PodContext pod, Report report)
    {
        CheckMounts(container, pod, report);
        CheckDevices(container, pod, report);
    }

    private static void CheckMounts(V1Container container, PodContext pod, Report report)
    {
        foreach (var (i, mount) in container.VolumeMounts.Indexed())
        {
            using var at = report.At("volumeMounts", i);
            CheckMount(mount, i, container, pod, report);
            PathRules.CheckDescending(mount.SubPath ?? "", "subPath", report);
            PathRules.CheckDescending(mount.SubPathExpr ?? "", "subPathExpr", report);
            CheckPropagation(mount, container.SecurityContext?.Privileged == true, report);
            CheckRecursion(mount, report);
        }
    }

    private static void CheckMount(V1VolumeMount mount, int index, V1Container container, PodContext pod, Report report)
    {
        var name = mount.Name ?? "";
        var path = mount.MountPath ?? "";
        report.Required(name, FieldMissing, "name");
        report.If(
            name.Length > 0 && !pod.Volumes.ContainsKey(name),
            VolumeUnknown,
            "name",
            $"The pod has no usable volume '{name}'."
        );

        report.Required(path, FieldMissing, "mountPath");
        foreach (var (i, other) in container.VolumeMounts.Indexed())
        {
            if (i >= index)
            {
                break;
            }

            if ((other.MountPath ?? "") == path)
            {
                report.Add(PathTwice, "mountPath", $"'{other.Name}' is mounted at '{path}' too.");
                break;
            }
        }

        foreach (var (_, device) in container.VolumeDevices.Indexed())
        {
            report.If((device.Name ?? "") == name, PathTwice, "name", $"The volume '{name}' is a device too.");

            report.If(
                (device.DevicePath ?? "") == path,
                PathTwice,
                "mountPath",
                $"The device '{device.Name}' is at '{path}' too."
            );
        }

        report.If(
            !string.IsNullOrEmpty(mount.SubPath) && !string.IsNullOrEmpty(mount.SubPathExpr),
            SubPathsBoth,
            "subPathExpr",
            $"The mount of '{name}' has subPath and subPathExpr."
        );
    }

    private static void CheckPropagation(V1VolumeMount mount, bool privileged, Report report)
    {
        if (mount.MountPropagation is not { } propagation)
        {
            return;
        }

        report.OneOf(propagation, Propagations, PropagationKnown, "mountPropagation");
        report.If(
            propagation == "Bidirectional" && !privileged,
            PropagationPrivileged,
            "mountPropagation",
            $"The mount of '{mount.Name}' is Bidirectional."
        );
    }

    private static void CheckRecursion(V1VolumeMount mount, Report report)
    {
        switch (mount.RecursiveReadOnly)
        {
            case null or "Disabled":
                return;
            case "Enabled" or "IfPossible":
                report.If(
                    mount.ReadOnlyProperty != true,
                    RecursiveReadOnly,
                    "recursiveReadOnly",
                    $"The mount of '{mount.Name}' is not read-only."
                );

                report.If(
                    mount.MountPropagation is not (null or "None"),
                    RecursiveReadOnly,
                    "recursiveReadOnly",
                    $"The mount of '{mount.Name}' is propagated."
                );

                return;
            default:
                report.Add(
                    RecursiveReadOnly,
                    "recursiveReadOnly",
                    $"'{mount.RecursiveReadOnly}' is not one of Disabled, IfPossible, Enabled."
                );
                return;
        }
    }

    private static void CheckDevices(V1Container container, PodContext pod, Report report)
    {
        foreach (var (i, device) in container.VolumeDevices.Indexed())
        {
            using var at = report.At("volumeDevices", i);
            var name = device.Name ?? "";
            var path = device.DevicePath ?? "";
            report.Required(name, FieldMissing, "name");
            if (!pod.Volumes.TryGetValue(name, out var volume))
            {
                report.If(name.Length > 0, VolumeUnknown, "name", $"The pod has no usable volume '{name}'.");
            }
            else if (volume.PersistentVolumeClaim is null && volume.Ephemeral is null)
            {
                report.Add(DeviceNeedsClaim, "name", $"The volume '{name}' is no persistent volume.");
            }

            report.Required(path, FieldMissing, "devicePath");
            PathRules.CheckNoBacksteps(path, "devicePath", report);
            CheckOtherDevices(container, i, name, path, report);
            foreach (var (_, mount) in container.VolumeMounts.Indexed())
            {
                report.If((mount.Name ?? "") == name, PathTwice, "name", $"The volume '{name}' is mounted too.");

                report.If(
                    (mount.MountPath ?? "") == path,
                    PathTwice,
                    "devicePath",
                    $"'{mount.Name}' is mounted at '{path}' too."
                );
            }
        }
    }

    private static void CheckOtherDevices(V1Container container, int index, string name, string path, Report report)
    {
        foreach (var (i, other) in container.VolumeDevices.Indexed())
        {
            if (i >= index)
            {
                return;
            }

            report.If(
                name.Length > 0 && other.Name == name,
                PathTwice,
                "name",
                $"The volume '{name}' is a device twice."
            );

            report.If(
                (other.DevicePath ?? "") == path && !PathRules.StepsBack(path),
                PathTwice,
                "devicePath",
                $"The device '{other.Name}' is at '{path}' too."
            );
        }
    }
}
