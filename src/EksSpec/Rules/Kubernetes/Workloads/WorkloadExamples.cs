namespace EksSpec.Rules.Kubernetes.Workloads;

/// <summary>Whole small workloads around the lines that an example is about.</summary>
internal static class WorkloadExamples
{
    private const string Selector = "  selector: {matchLabels: {app: shop}}\n";

    private const string Containers = "containers: [{name: web, image: \"nginx:1.27\"}]";

    private const string Template = "  template:\n    metadata: {labels: {app: shop}}\n    spec: {" + Containers;

    /// <summary>A Deployment with these fields in its spec.</summary>
    public static string Deployment(string fields, string ofPod = "") => Apps("Deployment", fields, ofPod);

    /// <summary>A StatefulSet with these fields in its spec.</summary>
    public static string StatefulSet(string fields, string ofPod = "") => Apps("StatefulSet", fields, ofPod);

    /// <summary>A DaemonSet with these fields in its spec.</summary>
    public static string DaemonSet(string fields) => Apps("DaemonSet", fields, "");

    /// <summary>A Deployment with this selector and these labels of its pods.</summary>
    public static string Selecting(string selector, string labels) =>
        Head("apps/v1", "Deployment")
        + selector
        + "  template:\n    metadata: {labels: "
        + labels
        + "}\n    spec: {"
        + Containers
        + "}\n";

    /// <summary>A Job with these fields in its spec.</summary>
    public static string Job(string fields, string restartPolicy = "Never") =>
        Head("batch/v1", "Job")
        + Lines(fields)
        + $"  template:\n    spec: {{restartPolicy: {restartPolicy}, {Containers}}}\n";

    /// <summary>A CronJob with these fields in its spec, and those in the spec of its jobs.</summary>
    public static string CronJob(string fields, string ofJob = "") =>
        Head("batch/v1", "CronJob")
        + Lines(fields)
        + "  jobTemplate:\n    spec:\n"
        + Lines(ofJob).Replace("  ", "      ", StringComparison.Ordinal)
        + $"      template:\n        spec: {{restartPolicy: Never, {Containers}}}\n";

    private static string Apps(string kind, string fields, string ofPod) =>
        Head("apps/v1", kind) + Selector + Lines(fields) + Template + (ofPod.Length > 0 ? ", " + ofPod : "") + "}\n";

    private static string Head(string apiVersion, string kind) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: shop}}\nspec:\n";

    private static string Lines(string fields) => fields.Length == 0 ? "" : $"  {fields}\n";
}
