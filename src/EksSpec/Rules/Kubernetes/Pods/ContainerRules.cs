using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>What holds for every container of a pod, whatever its kind.</summary>
internal static class ContainerRules
{
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    private static readonly string[] MessagePolicies = ["FallbackToLogsOnError", "File"];

    private static readonly string[] ResizeResources = ["cpu", "memory"];

    private static readonly string[] ResizePolicies = ["NotRequired", "RestartContainer"];

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3240",
        "The name of a container is missing or no DNS label",
        "Use up to 63 lower-case letters, digits and '-'.",
        PodExamples.Container("").Replace("name: web", "name: Web_1", StringComparison.Ordinal),
        PodExamples.Container("").Replace("name: web", "name: web-1", StringComparison.Ordinal)
    );

    private static readonly RuleInfo ImageMissing = KubernetesRule.Error(
        "EKS3241",
        "A container has no image",
        "Write the image with its tag or digest.",
        PodExamples.Container("").Replace("    image: nginx:1.27\n", "", StringComparison.Ordinal),
        PodExamples.Container("")
    );

    private static readonly RuleInfo ImageBlanks = KubernetesRule.Error(
        "EKS3242",
        "The image of a container has blanks around it",
        "Remove the blanks.",
        PodExamples.Container("").Replace("nginx:1.27", "\"nginx:1.27 \"", StringComparison.Ordinal),
        PodExamples.Container("")
    );

    private static readonly RuleInfo PullPolicyKnown = KubernetesRule.Error(
        "EKS3243",
        "The image pull policy is unknown",
        "Use Always, IfNotPresent or Never.",
        PodExamples.Container("imagePullPolicy: always"),
        PodExamples.Container("imagePullPolicy: Always")
    );

    private static readonly RuleInfo MessagePolicyKnown = KubernetesRule.Error(
        "EKS3244",
        "The termination message policy is unknown",
        "Use File or FallbackToLogsOnError.",
        PodExamples.Container("terminationMessagePolicy: Logs"),
        PodExamples.Container("terminationMessagePolicy: FallbackToLogsOnError")
    );

    private static readonly RuleInfo ResizeKnown = KubernetesRule.Error(
        "EKS3245",
        "A resize policy lacks a field or has an unknown one",
        "Use cpu or memory with NotRequired or RestartContainer.",
        PodExamples.Container("resizePolicy: [{resourceName: disk, restartPolicy: NotRequired}]"),
        PodExamples.Container("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]")
    );

    private static readonly RuleInfo ResizeTwice = KubernetesRule.Error(
        "EKS3246",
        "A container has two resize policies for one resource",
        "Keep one of them.",
        PodExamples.Container(
            "resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: cpu, restartPolicy: RestartContainer}]"
        ),
        PodExamples.Container("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]")
    );

    private static readonly RuleInfo ResizeRestarts = KubernetesRule.Error(
        "EKS3247",
        "A pod that never restarts has a resize policy that restarts",
        "Use NotRequired.",
        PodExamples.Container("resizePolicy: [{resourceName: cpu, restartPolicy: RestartContainer}]")
            + "  restartPolicy: Never\n",
        PodExamples.Container("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}]")
            + "  restartPolicy: Never\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [
            NameSpelled,
            ImageMissing,
            ImageBlanks,
            PullPolicyKnown,
            MessagePolicyKnown,
            ResizeKnown,
            ResizeTwice,
            ResizeRestarts,
        ];

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

        if (
            FieldChecks.Required(container.Image, "image", ImageMissing, report)
            && strictImage
            && container.Image.Trim().Length != container.Image.Length
        )
        {
            report.Add(ImageBlanks, "image", $"The image '{container.Image}' has blanks around it.");
        }

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
            var resource = policy.ResourceName ?? "";
            foreach (var (j, other) in policies.Indexed())
            {
                if (j >= i)
                {
                    break;
                }

                if ((other.ResourceName ?? "") == resource)
                {
                    using var at = report.At("resizePolicy", i);
                    report.Add(ResizeTwice, "", $"There is another resize policy for '{resource}'.");
                    break;
                }
            }

            // The server leaves out which policy it is.
            FieldChecks.OneOf(resource, ResizeResources, "resizePolicy", ResizeKnown, report);
            FieldChecks.OneOf(policy.RestartPolicy ?? "", ResizePolicies, "resizePolicy", ResizeKnown, report);
            if (podRestartPolicy == "Never" && policy.RestartPolicy != "NotRequired")
            {
                report.Add(
                    ResizeRestarts,
                    "resizePolicy",
                    $"The resize policy for '{resource}' restarts the container."
                );
            }
        }
    }
}
