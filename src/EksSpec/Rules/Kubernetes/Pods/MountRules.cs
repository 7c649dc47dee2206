namespace EksSpec.Rules;

/// <summary>Where a container sees the volumes: as directories and as raw devices.</summary>
internal static partial class MountRules
{
    private static readonly string[] Propagations = ["Bidirectional", "HostToContainer", "None"];

    private static readonly string[] Recursions = ["Disabled", "IfPossible", "Enabled"];

    /// <summary>Looks at the mounts and devices of a container.</summary>
    public static void Check(V1Container container, PodContext pod, Report report)
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

        foreach (var (i, device) in container.VolumeDevices.Indexed())
        {
            using var at = report.At("volumeDevices", i);
            CheckDevice(device, i, container, pod, report);
        }
    }

    private static void CheckMount(V1VolumeMount mount, int index, V1Container container, PodContext pod, Report report)
    {
        var (name, path) = (mount.Name ?? "", mount.MountPath ?? "");
        var isUnknown = name.Length > 0 && !pod.Volumes.ContainsKey(name);
        report.Required(name, FieldMissing, "name");
        report.If(isUnknown, VolumeUnknown, "name", $"The pod has no usable volume '{name}'.");
        report.Required(path, FieldMissing, "mountPath");
        for (var i = 0; i < index; i++)
        {
            if (container.VolumeMounts[i] is { } other && (other.MountPath ?? "") == path)
            {
                var mend = other == mount ? Mend.Remove.At("") : default;
                report.Add(PathTwice, "mountPath", $"'{other.Name}' is mounted at '{path}' too.", mend: mend);
                break;
            }
        }

        foreach (var (_, device) in container.VolumeDevices.Indexed())
        {
            var isSamePath = (device.DevicePath ?? "") == path;
            report.If((device.Name ?? "") == name, PathTwice, "name", $"The volume '{name}' is a device too.");
            report.If(isSamePath, PathTwice, "mountPath", $"The device '{device.Name}' is at '{path}' too.");
        }

        var hasBoth = !string.IsNullOrEmpty(mount.SubPath) && !string.IsNullOrEmpty(mount.SubPathExpr);
        report.If(hasBoth, SubPathsBoth, "subPathExpr", $"The mount of '{name}' has subPath and subPathExpr.");
    }

    private static void CheckPropagation(V1VolumeMount mount, bool privileged, Report report)
    {
        const string Field = "mountPropagation";
        var propagation = mount.MountPropagation ?? "None";
        var isRefused = propagation == "Bidirectional" && !privileged;
        report.OneOf(propagation, Propagations, PropagationKnown, Field);
        report.If(isRefused, PropagationPrivileged, Field, $"The mount of '{mount.Name}' is Bidirectional.");
    }

    private static void CheckRecursion(V1VolumeMount mount, Report report)
    {
        const string Field = "recursiveReadOnly";
        var recursion = mount.RecursiveReadOnly ?? "Disabled";
        report.OneOf(recursion, Recursions, RecursiveReadOnly, Field);
        if (recursion is "Enabled" or "IfPossible")
        {
            var isWritable = mount.ReadOnlyProperty != true;
            var isPropagated = mount.MountPropagation is not (null or "None");
            report.If(isWritable, RecursiveReadOnly, Field, $"The mount of '{mount.Name}' is not read-only.");
            report.If(isPropagated, RecursiveReadOnly, Field, $"The mount of '{mount.Name}' is propagated.");
        }
    }

    private static void CheckDevice(
        V1VolumeDevice device,
        int index,
        V1Container container,
        PodContext pod,
        Report report
    )
    {
        var (name, path) = (device.Name ?? "", device.DevicePath ?? "");
        var volume = pod.Volumes.GetValueOrDefault(name);
        var isUnknown = name.Length > 0 && volume is null;
        var isNoClaim = volume is { PersistentVolumeClaim: null, Ephemeral: null };
        report.Required(name, FieldMissing, "name");
        report.If(isUnknown, VolumeUnknown, "name", $"The pod has no usable volume '{name}'.");
        report.If(isNoClaim, DeviceNeedsClaim, "name", $"The volume '{name}' is no persistent volume.");
        report.Required(path, FieldMissing, "devicePath");
        PathRules.CheckNoBacksteps(path, "devicePath", report);
        foreach (var (i, other) in container.VolumeDevices.Indexed())
        {
            var isSameName = i < index && name.Length > 0 && other.Name == name;
            var isSamePath = i < index && (other.DevicePath ?? "") == path && !PathRules.StepsBack(path);
            report.If(isSameName, PathTwice, "name", $"The volume '{name}' is a device twice.");
            report.If(isSamePath, PathTwice, "devicePath", $"The device '{other.Name}' is at '{path}' too.");
        }

        foreach (var (_, mount) in container.VolumeMounts.Indexed())
        {
            var isSamePath = (mount.MountPath ?? "") == path;
            report.If((mount.Name ?? "") == name, PathTwice, "name", $"The volume '{name}' is mounted too.");
            report.If(isSamePath, PathTwice, "devicePath", $"'{mount.Name}' is mounted at '{path}' too.");
        }
    }
}
