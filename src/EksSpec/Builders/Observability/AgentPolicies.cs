namespace EksSpec.Builders;

/// <summary>What agents may do in AWS.</summary>
internal static class AgentPolicies
{
    /// <summary>Makes log groups and writes into them; nothing can be read.</summary>
    public static InlineDocument Logs(string region) =>
        InlineDocument.OfMap(
            ("Version", "2012-10-17"),
            (
                "Statement",
                InlineDocument.OfList(
                    InlineDocument.OfMap(
                        ("Effect", "Allow"),
                        (
                            "Action",
                            InlineDocument.OfList(
                                "logs:CreateLogGroup",
                                "logs:CreateLogStream",
                                "logs:DescribeLogStreams",
                                "logs:PutLogEvents",
                                "logs:PutRetentionPolicy"
                            )
                        ),
                        (
                            "Resource",
                            $"arn:{Arn.PartitionOf(region)}:logs:{region}:*:log-group:/aws/containerinsights/*"
                        )
                    )
                )
            )
        );

    /// <summary>A policy that AWS keeps, in the partition of a region.</summary>
    public static string Managed(string name, string region) => $"arn:{Arn.PartitionOf(region)}:iam::aws:policy/{name}";
}
