// Copy this file anywhere and run it: dotnet run cluster.cs
#:package EksSpec@0.1.0

using EksSpec;

#region cluster
var cluster = new ClusterBuilder("labbase-prod", region: "ap-northeast-1", kubernetesVersion: "1.34")
    .AllowApiFrom("203.0.113.10/32")
    .WithLogs(retentionDays: 90);
cluster.AddNodeGroup("main").WithInstanceTypes("m5.large").WithSize(min: 3, max: 9).InPrivateSubnets();

Console.Write(CanonicalYaml.Serialize(cluster.Build()));
#endregion
