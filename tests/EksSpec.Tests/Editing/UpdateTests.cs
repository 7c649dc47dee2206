using EksSpec.Editing;
using EksSpec.Eksctl;
using k8s.Models;
using static EksSpec.Tests.Editing.EditCase;

namespace EksSpec.Tests.Editing;

public class UpdateTests
{
    private const string Config = """
        # The cluster of the lab.
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig

        metadata:
          name: lab   # never change
          region: ap-northeast-1
          version: '1.31'

        managedNodeGroups:
          # Spot nodes.
          - name: spot
            spot: true
            labels: { lifecycle: Ec2Spot }
          - name: base
            desiredCapacity: 0x2
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {}
          template:
            spec:
              containers:
              - image: "example.com/web:1"   # pinned
                name: web
                resources:
                  limits:
                    cpu: 1
        """;

    [Fact]
    public void A_record_is_changed_with_with() =>
        Becomes(
            Config,
            file =>
                file.Update<ClusterConfig>(config =>
                    config with
                    {
                        Metadata = config.Metadata! with { Version = "1.32" },
                    }
                ),
            Config.Replace("1.31", "1.32", StringComparison.Ordinal)
        );

    [Fact]
    public void What_the_model_gets_goes_where_the_schema_has_it() =>
        Becomes(
            Config,
            file =>
                file.Update<ClusterConfig>(config =>
                    config with
                    {
                        ManagedNodeGroups =
                        [
                            config.ManagedNodeGroups![0] with
                            {
                                MinSize = 1,
                                Taints =
                                [
                                    new()
                                    {
                                        Key = "spotInstance",
                                        Value = "true",
                                        Effect = "NoSchedule",
                                    },
                                ],
                            },
                            new() { Name = "new" },
                            config.ManagedNodeGroups[1],
                        ],
                    }
                ),
            Config.Replace(
                "    labels: { lifecycle: Ec2Spot }\n",
                "    labels: { lifecycle: Ec2Spot }\n    minSize: 1\n    taints:\n      - key: spotInstance\n        value: \"true\"\n        effect: NoSchedule\n  - name: new\n",
                StringComparison.Ordinal
            )
        );

    [Fact]
    public void An_object_of_Kubernetes_is_changed_in_place() =>
        Becomes(
            Deployment,
            file =>
                file.Update<V1Deployment>(deployment =>
                {
                    deployment.Spec.Template.Spec.Containers[0].Image = "example.com/web:2";
                    deployment.Spec.Template.Spec.Containers[0].Resources.Limits["memory"] = new("1Gi");
                }),
            Deployment
                .Replace("web:1", "web:2", StringComparison.Ordinal)
                .Replace("            cpu: 1", "            cpu: 1\n            memory: 1Gi", StringComparison.Ordinal)
        );

    [Fact]
    public void One_of_several_documents_is_named()
    {
        var text = Deployment + "\n---\n" + Deployment;

        Becomes(
            text,
            file => file.Update<V1Deployment>(deployment => deployment.Spec.Replicas = 3, document: 1),
            Deployment
                + "\n---\n"
                + Deployment.Replace("spec:\n  selector", "spec:\n  replicas: 3\n  selector", StringComparison.Ordinal)
        );
        Refuses(text, file => file.Update<V1Deployment>(_ => { }));
        Refuses(text, file => file.Update<V1Service>(_ => { }));
        Refuses(text, file => file.Set("spec.replicas", 3));
    }

    [Fact]
    public void A_form_that_the_model_does_not_have_is_written_anew_where_it_changes() =>
        Becomes(
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nnodeGroups:\n- name: a # one\n  taints: # of a\n    team: a:NoSchedule\n",
            file =>
                file.Update<ClusterConfig>(config =>
                    config with
                    {
                        NodeGroups =
                        [
                            config.NodeGroups![0] with
                            {
                                Taints = [config.NodeGroups[0].Taints![0] with { Value = "b" }],
                            },
                        ],
                    }
                ),
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nnodeGroups:\n- name: a # one\n  taints: # of a\n  - key: team\n    value: b\n    effect: NoSchedule\n"
        );

    [Fact]
    public void What_is_given_away_is_a_copy()
    {
        var file = SpecFile.Parse(Deployment);
        var before = file.Documents[0].Value;

        file.Update<V1Deployment>(deployment => Assert.NotSame(before, deployment));

        Assert.Empty(file.Changes);
    }
}
