using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Writing;

/// <summary>Documents with everything a writer must get right, built in no particular order.</summary>
internal static class WrittenSamples
{
    public static V1Deployment Deployment() =>
        new()
        {
            Metadata = new()
            {
                Labels = new Dictionary<string, string> { ["tier"] = "web", ["app.kubernetes.io/name"] = "api" },
                Annotations = new Dictionary<string, string>
                {
                    ["example.com/policy"] = "{\n  \"a\": 1\n}\n",
                    ["example.com/note"] = "no",
                },
                NamespaceProperty = "staging",
                Name = "api",
                CreationTimestamp = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified),
            },
            Spec = new()
            {
                Replicas = 2,
                Selector = new()
                {
                    MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "api" },
                },
                Strategy = new()
                {
                    RollingUpdate = new() { MaxSurge = "25%", MaxUnavailable = 0 },
                },
                Template = new()
                {
                    Metadata = new() { Labels = new Dictionary<string, string> { ["app.kubernetes.io/name"] = "api" } },
                    Spec = new()
                    {
                        Containers =
                        [
                            new()
                            {
                                Image = "registry.example.com/api:1.30",
                                Name = "app",
                                Command = ["/bin/sh", "-c", "echo one\necho two"],
                                Args = ["--level=debug", "-v", "5", "true"],
                                Env =
                                [
                                    new() { Value = "0123", Name = "CODE" },
                                    new() { Name = "EMPTY", Value = "" },
                                    new()
                                    {
                                        Name = "PASSWORD",
                                        ValueFrom = new()
                                        {
                                            SecretKeyRef = new() { Key = "password", Name = "db" },
                                        },
                                    },
                                ],
                                Ports = [new() { Name = "http", ContainerPort = 8080 }],
                                ReadinessProbe = new()
                                {
                                    HttpGet = new() { Port = "http", Path = "/ready" },
                                },
                                Resources = new()
                                {
                                    Requests = new Dictionary<string, ResourceQuantity>
                                    {
                                        ["memory"] = new("1024Mi"),
                                        ["cpu"] = new("0.25"),
                                    },
                                },
                                SecurityContext = new() { ReadOnlyRootFilesystem = true, RunAsUser = 1000 },
                            },
                        ],
                        NodeSelector = new Dictionary<string, string>(),
                        Tolerations = [],
                        Volumes = [new() { Name = "tmp", EmptyDir = new() }],
                    },
                },
            },
        };

    public static ClusterConfig Cluster() =>
        new()
        {
            Metadata = new()
            {
                Region = "ap-northeast-1",
                Name = "labbase",
                Version = "1.30",
                Tags = ValueMap.Of(("team", "web"), ("account", "012345678901")),
            },
            Vpc = new()
            {
                Cidr = "10.0.0.0/16",
                ClusterEndpoints = new() { PublicAccess = true, PrivateAccess = true },
                PublicAccessCidrs = ["203.0.113.10/32"],
            },
            Addons =
            [
                new()
                {
                    Name = "coredns",
                    AttachPolicy = InlineDocument.Parse(
                        """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow"}]}"""
                    ),
                },
            ],
            NodeGroups =
            [
                new()
                {
                    Name = "spot",
                    InstancesDistribution = new() { MaxPrice = 0.0500m, InstanceTypes = ["m5.large"] },
                    Taints =
                    [
                        new()
                        {
                            Effect = "NoSchedule",
                            Key = "spotInstance",
                            Value = "true",
                        },
                    ],
                    PreBootstrapCommands = ["#!/bin/sh\nset -eu\n  indented\n"],
                },
            ],
        };
}
