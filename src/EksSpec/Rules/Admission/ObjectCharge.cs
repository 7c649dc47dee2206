namespace EksSpec.Rules;

/// <summary>An object counts as one of its kind.</summary>
internal class ObjectCharge : QuotaCharge
{
    private readonly string _plural;
    private readonly string _counted;

    protected ObjectCharge(string kind, string group)
    {
        _plural = PluralOf(kind);
        _counted = $"count/{_plural}{(group.Length > 0 ? "." : "")}{group}";
        IsCore = group.Length == 0;
    }

    // Only these have a plain name too.
    private bool IsCore { get; }

    /// <summary>What an object takes.</summary>
    public static QuotaCharge Of(SpecObject item, string? defaultClass) =>
        item.Value switch
        {
            V1Service service => new ServiceCharge(service),
            V1PersistentVolumeClaim when MadeClaim.AllOf(item).FirstOrDefault() is { } claim => new ClaimCharge(
                claim,
                defaultClass
            ),
            Resourcev1ResourceClaim claim => new DeviceCharge(claim),
            _ => Of(item.Ref.Kind, ApiGroup.Of(item.Ref.ApiVersion)),
        };

    /// <summary>What an object of a kind takes.</summary>
    public static ObjectCharge Of(string kind, string group) => new(kind, group);

    public override decimal On(string resource) => resource == _counted || (IsCore && resource == _plural) ? 1 : 0;

    // As Kubernetes guesses it; all of its own kinds follow it.
    private static string PluralOf(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name == "endpoints" ? name
            : name.EndsWith('s') ? name + "es"
            : name.EndsWith('y') ? name[..^1] + "ies"
            : name + "s";
    }
}
