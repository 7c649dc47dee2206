using EksSpec.Access;
using k8s.Models;

namespace EksSpec.Tests.Access;

public class PermissionTests
{
    [Theory]
    [InlineData("get", "", "pods", true)]
    [InlineData("get", "", "pods/log", false)]
    [InlineData("create", "", "pods", false)]
    [InlineData("get", "apps", "pods", false)]
    public void A_rule_allows_its_verbs_with_its_resources_only(
        string verb,
        string group,
        string resource,
        bool isAllowed
    ) => Assert.Equal(isAllowed, Of(["get"], [""], ["pods"]).Allows(verb, group, resource));

    [Theory]
    [InlineData("pods/exec", true)]
    [InlineData("deployments/exec", true)]
    [InlineData("pods", false)]
    public void A_star_before_a_slash_is_any_resource(string resource, bool isAllowed) =>
        Assert.Equal(isAllowed, Of(["create"], ["*"], ["*/exec"]).Allows("create", "", resource));

    [Theory]
    [InlineData("get", "a", true)]
    [InlineData("get", "b", false)]
    [InlineData("get", null, false)]
    [InlineData("create", "a", false)]
    public void A_rule_with_names_allows_those_and_never_to_create(string verb, string? name, bool isAllowed) =>
        Assert.Equal(isAllowed, Of(["*"], [""], ["secrets"], ["a"]).Allows(verb, "", "secrets", name));

    [Theory]
    [InlineData("get,list,watch", "", "pods,pods/log", "read pods, pods/log")]
    [InlineData("list,get,watch,update,patch", "apps", "deployments", "read, update and patch deployments")]
    [InlineData("get,list,watch,create,update,patch,delete,deletecollection", "", "pods", "read and write pods")]
    [InlineData("create,update,patch,delete", "cert-manager.io", "issuers", "write issuers.cert-manager.io")]
    [InlineData("*", "*", "*", "do everything with everything")]
    [InlineData("*", "apps", "*", "do everything with everything of apps")]
    [InlineData("get", "", "*", "get everything of the core group")]
    [InlineData("", "", "pods", "pods")]
    public void A_rule_is_told_in_short(string verbs, string group, string resources, string text) =>
        Assert.Equal(
            text,
            PermissionText.Of(
                Of(verbs.Split(',', StringSplitOptions.RemoveEmptyEntries), [group], resources.Split(','))
            )
        );

    [Fact]
    public void Names_and_addresses_are_told_too()
    {
        Assert.Equal("get secrets named a, b", PermissionText.Of(Of(["get"], [""], ["secrets"], ["a", "b"])));
        Assert.Equal(
            "get /metrics",
            PermissionText.Of(Permission.Of(new() { Verbs = ["get"], NonResourceURLs = ["/metrics"] }))
        );
    }

    [Theory]
    [InlineData("shop", "shop", true)]
    [InlineData("shop", "shop-1", false)]
    [InlineData("shop-*", "shop-1", true)]
    [InlineData("shop-*", "shop-", true)]
    [InlineData("shop-*", "shop", false)]
    [InlineData("*", "anything", true)]
    [InlineData("*-a", "b-a", true)]
    [InlineData("a*a", "a", false)]
    [InlineData("a*b*c", "a-c-b-c", true)]
    [InlineData("a*b*c", "a-c", false)]
    [InlineData("a**c", "ac", true)]
    public void A_star_stands_for_any_text(string pattern, string text, bool fits) =>
        Assert.Equal(fits, StarPattern.Fits(pattern, text));

    private static Permission Of(string[] verbs, string[] groups, string[] resources, string[]? names = null) =>
        Permission.Of(
            new V1PolicyRule
            {
                Verbs = verbs,
                ApiGroups = groups,
                Resources = resources,
                ResourceNames = names,
            }
        );
}
