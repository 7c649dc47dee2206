using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>An artifact in a registry as source of Flux.</summary>
internal sealed record FluxRegistrySource(string Address, string Tag) : FluxSource
{
    public override string Kind => "OCIRepository";

    public override string Url => Address;

    public override string Reference => Tag;

    public override string? Provider => EcrName.IsRegistry(Address["oci://".Length..]) ? "aws" : null;

    public override string PathOf(string folder) => $"./{folder.TrimEnd('/')}";

    public override FluxResource Resource(FluxCd flux, string name) =>
        new OciRepository
        {
            Name = name,
            Interval = GoDuration.ToText(flux.SourceInterval),
            Url = Address,
            Tag = Tag,
            Provider = Provider,
            Secret = SecretOf(flux),
        };
}
