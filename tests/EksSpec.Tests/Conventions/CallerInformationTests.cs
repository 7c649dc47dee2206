using System.Reflection;
using System.Runtime.CompilerServices;

namespace EksSpec.Tests.Conventions;

/// <summary>An argument too many must not become the file or the line of a call.</summary>
public class CallerInformationTests
{
    [Fact]
    public void A_barrier_stands_before_all_caller_information()
    {
        var methods = PublicApi
            .Types.SelectMany(type => type.GetMembers().OfType<MethodBase>())
            .Where(method => method.GetParameters().Any(IsCallerInformation))
            .ToList();
        var open = methods.Where(method =>
            method.GetParameters() is not [.., var end, var file, var line] || !IsEnd(end, file, line)
        );

        Assert.NotEmpty(methods);
        Assert.Empty(open.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Fact]
    public void Nothing_converts_to_the_barrier() =>
        Assert.DoesNotContain(
            typeof(EndOfArguments).GetMethods(BindingFlags.Static | BindingFlags.Public),
            method => method.Name is "op_Implicit"
        );

    private static bool IsEnd(ParameterInfo end, ParameterInfo file, ParameterInfo line) =>
        end.ParameterType == typeof(EndOfArguments)
        && (file.Name, line.Name) == ("callerFilePath", "callerLineNumber")
        && IsCallerInformation(file)
        && IsCallerInformation(line);

    private static bool IsCallerInformation(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(CallerFilePathAttribute)) || parameter.IsDefined(typeof(CallerLineNumberAttribute));
}
