namespace EksSpec.Rules;

/// <summary>What holds for every container of a pod, whatever its kind.</summary>
internal static partial class ContainerRules
{
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    private static readonly string[] MessagePolicies = ["FallbackToLogsOnError", "File"];

    private static readonly string[] ResizeResources = ["cpu", "memory"];

    private static readonly string[] ResizePolicies = ["NotRequired", "RestartContainer"];

    /// <summary>Looks at a container.</summary>
    /// <param name="container">The container.</param>
    /// <param name="strictImage">Whether blanks around the image are reported: the server forgives them in templates.</param>
    /// <param name="pod">Its pod.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(V1Container container, bool strictImage, PodContext pod, Report report)
    {
        var (image, messagePolicy) = (container.Image ?? "", container.TerminationMessagePolicy);
        report.Required(container.Name, NameSpelled, "name");
        report.Label(container.Name.NullIfEmpty(), NameSpelled, "name");
        report.Required(image, ImageMissing, "image");
        var hasBlanks = strictImage && image.Trim().Length != image.Length;
        report.If(
            hasBlanks,
            ImageBlanks,
            "image",
            $"The image '{image}' has blanks around it.",
            Mend.Text(image.Trim())
        );
        report.OneOfIfSet(container.ImagePullPolicy, PullPolicies, PullPolicyKnown, "imagePullPolicy");
        report.OneOfIfSet(messagePolicy, MessagePolicies, MessagePolicyKnown, "terminationMessagePolicy");
        PortRules.Check(container.Ports, report);
        EnvironmentRules.CheckVariables(container.Env, pod, report);
        EnvironmentRules.CheckWhole(container.EnvFrom, report);
        MountRules.Check(container, pod, report);
        ResourceRules.CheckContainer(container.Resources, pod, report);
        CheckResize(container.ResizePolicy, pod.RestartPolicy, report);
        SecurityRules.CheckContainer(container.SecurityContext, pod, report);
    }

    private static void CheckResize(IList<V1ContainerResizePolicy>? policies, string podRestartPolicy, Report report)
    {
        const string Field = "restartPolicy";
        HashSet<string>? resources = null;
        foreach (var policy in report.Each("resizePolicy", policies))
        {
            var resource = policy.ResourceName ?? "";
            var isTwice = !(resources ??= new(StringComparer.Ordinal)).Add(resource);
            var mend = Repetition.Mend(isTwice, policies, policy);
            report.If(isTwice, ResizeTwice, "", $"There is another resize policy for '{resource}'.", mend);
            report.OneOf(resource, ResizeResources, ResizeKnown, "resourceName");
            report.OneOf(policy.RestartPolicy ?? "", ResizePolicies, ResizeKnown, Field);
            var restarts = podRestartPolicy == "Never" && policy.RestartPolicy != "NotRequired";
            report.If(restarts, ResizeRestarts, Field, $"The resize policy for '{resource}' restarts the container.");
        }
    }
}
