using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>How objects and their places are called where people look at load balancers.</summary>
internal static class ObjectText
{
    /// <summary>An object as the controller says it: <c>namespace/name</c>.</summary>
    public static string IdOf(SpecObject item) =>
        item.Namespace.Length == 0 ? item.Ref.Name : $"{item.Namespace}/{item.Ref.Name}";

    /// <summary>A kind and that: <c>Ingress namespace/name</c>.</summary>
    public static string NameOf(SpecObject item) => $"{item.Ref.Kind} {IdOf(item)}";

    /// <summary>Many of them.</summary>
    public static string IdsOf(IEnumerable<SpecObject> items) => string.Join(", ", items.Select(IdOf));

    /// <summary>A file and a line; the object where nobody knows these.</summary>
    public static string PlaceOf(SpecObject item, SpecPath path) =>
        item.Locate(path) is not { } at ? NameOf(item)
        : at.File is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file}:{at.Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{NameOf(item)} line {at.Line}");

    /// <summary>The site of a group.</summary>
    public static string SiteOf(IngressGroup group) =>
        group
            .Members.Concat(group.Leaving)
            .Concat(group.Faults.Select(fault => fault.Object))
            .FirstOrDefault()
            ?.Ref.Site
        ?? "";
}
