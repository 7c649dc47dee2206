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
        if (report.Required(container.Name, NameSpelled, "name"))
        {
            report.Label(container.Name, NameSpelled, "name");
        }

        report.If(
            report.Required(container.Image, ImageMissing, "image")
                && strictImage
                && container.Image.Trim().Length != container.Image.Length,
            ImageBlanks,
            "image",
            $"The image '{container.Image}' has blanks around it."
        );

        report.OneOfIfSet(container.ImagePullPolicy, PullPolicies, PullPolicyKnown, "imagePullPolicy");
        report.OneOfIfSet(
            container.TerminationMessagePolicy,
            MessagePolicies,
            MessagePolicyKnown,
            "terminationMessagePolicy"
        );
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
        foreach (var (i, policy) in policies.Indexed())
        {
            using var at = report.At("resizePolicy", i);
            var resource = policy.ResourceName ?? "";
            foreach (var (j, other) in policies.Indexed())
            {
                if (j >= i)
                {
                    break;
                }

                if ((other.ResourceName ?? "") == resource)
                {
                    report.Add(ResizeTwice, "", $"There is another resize policy for '{resource}'.");
                    break;
                }
            }

            report.OneOf(resource, ResizeResources, ResizeKnown, "resourceName");
            report.OneOf(policy.RestartPolicy ?? "", ResizePolicies, ResizeKnown, "restartPolicy");
            report.If(
                podRestartPolicy == "Never" && policy.RestartPolicy != "NotRequired",
                ResizeRestarts,
                "restartPolicy",
                $"The resize policy for '{resource}' restarts the container."
            );
        }
    }
}
