using System.Text.RegularExpressions;

namespace EksSpec.Tests.Conventions;

/// <summary>The table of terms names verbs that there are.</summary>
public partial class TermsTests
{
    private static readonly Dictionary<string, Type[]> Handles = new(StringComparer.Ordinal)
    {
        ["fleet"] = [typeof(FleetBuilder)],
        ["cluster"] = [typeof(ClusterBuilder)],
        ["group"] = [typeof(NodeGroupBuilder)],
        ["environment"] = [typeof(EnvironmentBuilder)],
        ["workload"] = [typeof(DeploymentBuilder), typeof(ContainerVerbs)],
        ["deployment"] = [typeof(DeploymentBuilder)],
        ["statefulSet"] = [typeof(StatefulSetBuilder)],
        ["service"] = [typeof(ServiceBuilder)],
        ["ingress"] = [typeof(IngressBuilder)],
        ["door"] = [typeof(LoadBalancerBuilder)],
        ["role"] = [typeof(RoleBuilder)],
    };

    [Fact]
    public void Every_verb_of_the_table_is_there()
    {
        var named = Verb().Matches(Repository.Text("docs/guides/terms.md"));

        Assert.True(named.Count > 50, "The table has fewer verbs than it had.");
        Assert.DoesNotContain(
            named,
            verb =>
                !Handles[verb.Groups["handle"].Value]
                    .Any(type => type.GetMethods().Any(method => method.Name == verb.Groups["verb"].Value))
        );
    }

    [GeneratedRegex("`(?<handle>[a-zA-Z]+)\\.(?<verb>[A-Z][A-Za-z]*)`")]
    private static partial Regex Verb();
}
