using FluentValidation;
using k8s.Models;
using YamlDotNet.Core;

namespace EksSpec.Tests.Conventions;

public class PublicApiTests
{
    [Fact]
    public void A_signature_shows_no_type_of_a_dependency_but_kubernetes_models_validators_and_IParser()
    {
        var foreign =
            from type in PublicApi.Types
            from member in PublicApi.MembersOf(type)
            from shown in PublicApi.TypesIn(member)
            where !IsOurs(shown) && !IsSystem(shown) && !IsAgreed(shown)
            select $"{type.FullName}.{member.Name} shows {shown.FullName}";

        Assert.NotEmpty(PublicApi.Types);
        Assert.Empty(foreign.Distinct());
    }

    private static bool IsOurs(Type type) =>
        type.IsGenericParameter || type.Assembly == typeof(Findings.Finding).Assembly;

    private static bool IsSystem(Type type) => type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    private static bool IsAgreed(Type type) =>
        type.Namespace == typeof(V1Pod).Namespace || type == typeof(IValidator<>) || type == typeof(IParser);
}
