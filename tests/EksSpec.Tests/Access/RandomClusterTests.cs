using EksSpec.Access;
using EksSpec.Eksctl;
using EksSpec.Values;
using k8s.Models;

namespace EksSpec.Tests.Access;

/// <summary>Random clusters: what the table says is what an authorizer says that asks binding by binding.</summary>
public class RandomClusterTests
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Spaces = ["shop", "kube-system"];
    private static readonly string[] Verbs = ["get", "create", "*"];
    private static readonly string[] Groups = ["", "apps", "*"];
    private static readonly string[] Resources = ["pods", "pods/exec", "deployments", "*/exec", "*"];

    [Fact]
    public void A_caller_can_do_what_the_authorizer_allows_and_nothing_else()
    {
        var allowed = 0;
        for (var number = 0; number < 300; number++)
        {
            Random random = new(number);
            var objects = Objects(random).ToList();
            var groups = Some(random, Names);
            var access = ClusterAccess.Of(Landscape.Of([ConfigOf(groups), .. objects]).Sites[0]);
            var grants = access.Grants.Where(grant => grant.Subject.Kind == AccessSubjectKind.Principal).ToList();
            foreach (var (verb, group, resource, space) in Requests())
            {
                var expected = IsAllowed(objects, groups, verb, group, resource, space);
                var told = grants.Exists(grant =>
                    grant.HoldsIn(space) && grant.Permissions.Any(rule => rule.Allows(verb, group, resource))
                );
                Assert.True(expected == told, $"cluster {number}: {verb} {resource} in {space}");
                allowed += expected ? 1 : 0;
            }
        }

        Assert.InRange(allowed, 500, 5_000);
    }

    private static IEnumerable<(string Verb, string Group, string Resource, string Space)> Requests() =>
        from verb in new[] { "get", "create" }
        from resource in new[] { ("", "pods"), ("", "pods/exec"), ("apps", "deployments") }
        from space in Spaces
        select (verb, resource.Item1, resource.Item2, space);

    // Written anew, from the page on RBAC: any rule of any role that any binding gives.
    private static bool IsAllowed(
        List<object> objects,
        ValueList<string> groups,
        string verb,
        string group,
        string resource,
        string space
    )
    {
        return objects.Exists(each =>
            each switch
            {
                V1ClusterRoleBinding binding => IsHim(binding.Subjects) && Allows(RulesOf(binding.RoleRef, "")),
                V1RoleBinding binding => binding.Metadata.NamespaceProperty == space
                    && IsHim(binding.Subjects)
                    && Allows(RulesOf(binding.RoleRef, space)),
                _ => false,
            }
        );

        bool IsHim(IList<Rbacv1Subject> subjects) =>
            subjects.Any(subject => subject.Kind == "User" ? subject.Name == "ops" : groups.Contains(subject.Name));

        IList<V1PolicyRule> RulesOf(V1RoleRef role, string of) =>
            role.Kind == "ClusterRole"
                ? objects.OfType<V1ClusterRole>().First(each => each.Metadata.Name == role.Name).Rules
                : objects
                    .OfType<V1Role>()
                    .Where(each => each.Metadata.Name == role.Name && each.Metadata.NamespaceProperty == of)
                    .Select(each => each.Rules)
                    .FirstOrDefault([]);

        bool Allows(IList<V1PolicyRule> rules) =>
            rules.Any(rule =>
                (rule.Verbs.Contains(verb) || rule.Verbs.Contains("*"))
                && (rule.ApiGroups.Contains(group) || rule.ApiGroups.Contains("*"))
                && rule.Resources.Any(each =>
                    each == "*"
                    || each == resource
                    || (each == "*/exec" && resource.EndsWith("/exec", StringComparison.Ordinal))
                )
            );
    }

    private static ClusterConfig ConfigOf(ValueList<string> groups) =>
        new()
        {
            Metadata = new() { Name = "prod", Region = "eu-west-1" },
            AccessConfig = new()
            {
                AccessEntries =
                [
                    new()
                    {
                        PrincipalArn = "arn:aws:iam::111122223333:role/ops",
                        KubernetesUsername = "ops",
                        KubernetesGroups = groups,
                    },
                ],
            },
        };

    private static IEnumerable<object> Objects(Random random)
    {
        foreach (var name in Names)
        {
            yield return new V1ClusterRole
            {
                ApiVersion = $"{Rbac}/v1",
                Kind = "ClusterRole",
                Metadata = new() { Name = name },
                Rules = RulesOf(random),
            };
            yield return new V1Role
            {
                ApiVersion = $"{Rbac}/v1",
                Kind = "Role",
                Metadata = new() { Name = name, NamespaceProperty = One(random, Spaces) },
                Rules = RulesOf(random),
            };
            yield return new V1ClusterRoleBinding
            {
                ApiVersion = $"{Rbac}/v1",
                Kind = "ClusterRoleBinding",
                Metadata = new() { Name = name },
                RoleRef = RefOf("ClusterRole", random),
                Subjects = SubjectsOf(random),
            };
            yield return new V1RoleBinding
            {
                ApiVersion = $"{Rbac}/v1",
                Kind = "RoleBinding",
                Metadata = new() { Name = name, NamespaceProperty = One(random, Spaces) },
                RoleRef = RefOf(One(random, ["Role", "ClusterRole"]), random),
                Subjects = SubjectsOf(random),
            };
        }
    }

    private static V1RoleRef RefOf(string kind, Random random) =>
        new()
        {
            ApiGroup = Rbac,
            Kind = kind,
            Name = One(random, Names),
        };

    private static List<V1PolicyRule> RulesOf(Random random) =>
        [
            new()
            {
                Verbs = [One(random, Verbs)],
                ApiGroups = [One(random, Groups)],
                Resources = [One(random, Resources)],
            },
        ];

    private static List<Rbacv1Subject> SubjectsOf(Random random) =>
        [
            random.Next(4) == 0
                ? new()
                {
                    ApiGroup = Rbac,
                    Kind = "User",
                    Name = One(random, ["ops", "ada"]),
                }
                : new()
                {
                    ApiGroup = Rbac,
                    Kind = "Group",
                    Name = One(random, [.. Names, "x", "y"]),
                },
        ];

    private static string One(Random random, string[] texts) => texts[random.Next(texts.Length)];

    private static ValueList<string> Some(Random random, string[] texts) =>
        texts.Where(_ => random.Next(2) == 0).ToValueList();
}
