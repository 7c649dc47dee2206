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
        if (FieldChecks.Required(container.Name, "name", NameSpelled, report))
        {
            FieldChecks.Label(container.Name, "name", NameSpelled, report);
        }

        report.If(
            FieldChecks.Required(container.Image, "image", ImageMissing, report)
                && strictImage
                && container.Image.Trim().Length != container.Image.Length,
            ImageBlanks,
            "image",
            $"The image '{container.Image}' has blanks around it."
        );

        FieldChecks.OneOfIfSet(container.ImagePullPolicy, PullPolicies, "imagePullPolicy", PullPolicyKnown, report);
        FieldChecks.OneOfIfSet(
            container.TerminationMessagePolicy,
            MessagePolicies,
            "terminationMessagePolicy",
            MessagePolicyKnown,
            report
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

            FieldChecks.OneOf(resource, ResizeResources, "resourceName", ResizeKnown, report);
            FieldChecks.OneOf(policy.RestartPolicy ?? "", ResizePolicies, "restartPolicy", ResizeKnown, report);
            report.If(
                podRestartPolicy == "Never" && policy.RestartPolicy != "NotRequired",
                ResizeRestarts,
                "restartPolicy",
                $"The resize policy for '{resource}' restarts the container."
            );
        }
    }
}
