using System.Reflection;
using System.Runtime.CompilerServices;

namespace EksSpec.Tests.Conventions;

/// <summary>An argument too many must not become the file or the line of a call.</summary>
public class CallerInformationTests
{
    private static readonly Type[] Holders = [typeof(CallSite), typeof(Items<>), typeof(Entries)];

    [Fact]
    public void Only_what_the_compiler_makes_at_the_call_takes_caller_information()
    {
        var methods = Methods.Where(method => method.GetParameters().Any(IsCallerInformation)).ToList();

        Assert.Equal(Holders.Length, methods.Count);
        Assert.All(methods, method => Assert.Contains(method.DeclaringType, Holders));
    }

    [Fact]
    public void The_line_of_a_call_is_the_last_parameter_and_made_by_the_compiler()
    {
        var methods = Methods
            .Where(method => method.GetParameters().Any(p => p.ParameterType == typeof(CallSite)))
            .Where(method => !method.Name.StartsWith("op_", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(methods);
        Assert.All(
            methods,
            method => Assert.True(method.GetParameters()[^1].IsDefined(typeof(ParamCollectionAttribute)), method.Name)
        );
    }

    [Fact]
    public void Nothing_converts_to_what_it_lists() =>
        Assert.DoesNotContain(
            typeof(EndOfArguments).GetMethods(BindingFlags.Static | BindingFlags.Public),
            method => method.Name is "op_Implicit"
        );

    private static IEnumerable<MethodBase> Methods =>
        PublicApi.Types.SelectMany(type => type.GetMembers().OfType<MethodBase>()).Where(m => m.IsPublic);

    private static bool IsCallerInformation(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(CallerFilePathAttribute)) || parameter.IsDefined(typeof(CallerLineNumberAttribute));
}
