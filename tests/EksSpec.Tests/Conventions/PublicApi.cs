using System.Reflection;
using EksSpec.Findings;

namespace EksSpec.Tests.Conventions;

/// <summary>What the library shows to its users.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    /// <summary>The public types, in ordinal order of their names.</summary>
    public static IEnumerable<Type> Types =>
        typeof(Finding).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Members that users can call or override, without what the compiler adds to records.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) =>
        type.GetMembers(Declared).Where(member => IsVisible(member) && !IsMadeByTheCompiler(member));

    /// <summary>The types in a member's signature, with the arguments of generic types.</summary>
    public static IEnumerable<Type> TypesIn(MemberInfo member) =>
        member switch
        {
            MethodInfo method => Flatten(method.ReturnType).Concat(ParametersOf(method)),
            ConstructorInfo constructor => ParametersOf(constructor),
            PropertyInfo property => Flatten(property.PropertyType),
            FieldInfo field => Flatten(field.FieldType),
            _ => [],
        };

    private static IEnumerable<Type> ParametersOf(MethodBase method) =>
        method.GetParameters().SelectMany(parameter => Flatten(parameter.ParameterType));

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type.GetGenericTypeDefinition())
        : [type];

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                && !(
                    method.IsSpecialName
                    && method is MethodInfo
                    && !method.Name.StartsWith("op_", StringComparison.Ordinal)
                ),
            PropertyInfo property => property.GetAccessors().Length > 0,
            FieldInfo field => field.IsPublic,
            _ => false,
        };

    private static bool IsMadeByTheCompiler(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        || member.Name is "<Clone>$" or "PrintMembers" or "EqualityContract" or "Deconstruct" or "value__";
}
