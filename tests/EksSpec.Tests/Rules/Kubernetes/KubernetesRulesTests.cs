using EksSpec.Findings;
using EksSpec.Rules;
using k8s.Models;

namespace EksSpec.Tests.Rules.Kubernetes;

public class KubernetesRulesTests
{
    public static TheoryData<Type> Models() => [.. WorkloadKinds.All.Concat(OtherKinds.All).Select(kind => kind.Model)];

    [Theory]
    [MemberData(nameof(Models))]
    public void An_object_with_nothing_set_gives_findings_and_no_exception(Type model)
    {
        var findings = Checked.Of(Activator.CreateInstance(model)!);

        Assert.All(findings, finding => Assert.NotEqual("", finding.Message));
    }

    [Theory]
    [InlineData("metadata.labels[']")]
    [InlineData("metadata.labels['")]
    [InlineData("metadata.annotations[]")]
    public void A_field_path_that_breaks_off_is_refused(string path)
    {
        V1EnvVar variable = new()
        {
            Name = "A",
            ValueFrom = new() { FieldRef = new() { FieldPath = path } },
        };

        var finding = Assert.Single(Refused(PodWith(new() { Env = [variable] })));

        Assert.StartsWith("spec.containers[0].env[0].valueFrom", finding.Path.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("+5", false)]
    [InlineData("-1", true)]
    [InlineData("latest", true)]
    [InlineData("9223372036854775808", true)]
    public void A_deployment_goes_back_to_a_revision_that_is_a_number(string revision, bool isRefused)
    {
        V1Deployment deployment = new()
        {
            Metadata = new()
            {
                Name = "a",
                Annotations = new Dictionary<string, string> { ["deprecated.deployment.rollback.to"] = revision },
            },
        };

        Assert.Equal(isRefused, Refused(deployment).Any(finding => finding.Rule.Id == "EKS3506"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("/a/b.c/", true)]
    [InlineData("//", false)]
    [InlineData("/a//b", false)]
    [InlineData("/a_b", false)]
    [InlineData("/A", false)]
    [InlineData("/a?b=c", false)]
    [InlineData("/-a", false)]
    [InlineData("a", false)]
    public void The_parts_of_a_webhook_s_path_are_names(string? path, bool isPath)
    {
        V1ValidatingWebhookConfiguration configuration = new()
        {
            Webhooks =
            [
                new()
                {
                    ClientConfig = new()
                    {
                        Service = new()
                        {
                            Name = "a",
                            NamespaceProperty = "b",
                            Path = path,
                        },
                    },
                },
            ],
        };

        Assert.Equal(!isPath, Refused(configuration).Any(finding => finding.Rule.Id == "EKS3936"));
    }

    [Fact]
    public void In_a_CronJob_nobody_fills_in_how_many_pods_an_indexed_Job_counts()
    {
        V1JobSpec spec = new() { CompletionMode = "Indexed" };

        Assert.DoesNotContain(Refused(new V1Job { Spec = spec }), finding => finding.Rule.Id == "EKS3541");
        Assert.Contains(
            Refused(new V1CronJob { Spec = new() { JobTemplate = new() { Spec = spec } } }),
            finding => finding.Rule.Id == "EKS3541"
        );
    }

    [Fact]
    public void Variables_of_a_file_come_from_an_emptyDir_only()
    {
        V1EnvVar variable = new()
        {
            Name = "A",
            ValueFrom = new()
            {
                FileKeyRef = new()
                {
                    VolumeName = "data",
                    Path = "a.env",
                    Key = "A",
                },
            },
        };
        V1Volume disk = new()
        {
            Name = "data",
            Rbd = new() { Image = "a", Monitors = ["10.0.0.1"] },
        };
        V1Volume nothing = new() { Name = "data" };

        Assert.Contains(
            Refused(PodWith(new() { Env = [variable] }, disk)),
            finding => finding.Path == "spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName"
        );
        Assert.Empty(Refused(PodWith(new() { Env = [variable] }, nothing)));
    }

    private static V1Pod PodWith(V1Container container, params V1Volume[] volumes)
    {
        (container.Name, container.Image) = ("web", "nginx");
        return new()
        {
            Metadata = new() { Name = "shop" },
            Spec = new() { Containers = [container], Volumes = volumes },
        };
    }

    [Fact]
    public void A_hole_in_a_list_is_an_empty_item_as_in_a_file()
    {
        var pod = new V1Pod
        {
            Metadata = new()
            {
                Name = "shop",
                Labels = new Dictionary<string, string> { ["app"] = null! },
            },
            Spec = new()
            {
                Containers =
                [
                    null!,
                    new()
                    {
                        Name = "web",
                        Image = "nginx",
                        Env = [null!],
                        Ports = [null!],
                    },
                ],
                Volumes = [null!],
                Tolerations = [null!],
            },
        };

        Assert.Equal(
            [
                "spec.containers[0].image",
                "spec.containers[0].name",
                "spec.containers[1].env[0].name",
                "spec.containers[1].ports[0].containerPort",
                "spec.tolerations[0].operator",
                "spec.volumes[0].name",
            ],
            Refused(pod).Select(finding => finding.Path.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_finding_of_a_pod_is_reported_at_once_where_it_is_written()
    {
        var deployment = new V1Deployment
        {
            Metadata = new() { Name = "Shop" },
            Spec = new()
            {
                Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "shop" } },
                Template = new()
                {
                    Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "the shop" } },
                    Spec = new()
                    {
                        Containers =
                        [
                            new()
                            {
                                Name = "web",
                                Ports = [new() { ContainerPort = 80000, Name = "HTTP" }],
                                VolumeMounts =
                                [
                                    new()
                                    {
                                        Name = "data",
                                        MountPath = "/data",
                                        SubPath = "../etc",
                                    },
                                ],
                            },
                        ],
                    },
                },
            },
        };

        Assert.Equal(
            [
                "metadata.name",
                "spec.template.metadata.labels",
                "spec.template.metadata.labels.app",
                "spec.template.spec.containers[0].image",
                "spec.template.spec.containers[0].ports[0].containerPort",
                "spec.template.spec.containers[0].ports[0].name",
                "spec.template.spec.containers[0].volumeMounts[0].name",
                "spec.template.spec.containers[0].volumeMounts[0].subPath",
            ],
            Refused(deployment).Select(finding => finding.Path.ToString()).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<Finding> Refused(object manifest) =>
        Checked.Of(manifest).Where(finding => finding.Rule.Authority == Authority.Kubernetes);

    [Fact]
    public void Nobody_looks_at_the_host_name_of_a_StatefulSet_which_its_controller_chooses()
    {
        var name = new string('a', 64);
        V1PodTemplateSpec template = new()
        {
            Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "shop" } },
            Spec = new() { Hostname = name, Containers = [new() { Name = "web", Image = "nginx" }] },
        };
        V1LabelSelector selector = new() { MatchLabels = template.Metadata.Labels };
        V1ObjectMeta metadata = new() { Name = "shop" };

        Assert.Empty(
            Refused(
                new V1StatefulSet
                {
                    Metadata = metadata,
                    Spec = new() { Selector = selector, Template = template },
                }
            )
        );
        Assert.Equal(
            "spec.template.spec.hostname",
            Assert
                .Single(
                    Refused(
                        new V1Deployment
                        {
                            Metadata = metadata,
                            Spec = new() { Selector = selector, Template = template },
                        }
                    )
                )
                .Path.ToString()
        );
    }
}
