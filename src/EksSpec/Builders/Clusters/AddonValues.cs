using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>The values of an add-on, with names.</summary>
public abstract record AddonValues
{
    private protected AddonValues() { }

    /// <summary>The values as the add-on reads them.</summary>
    public abstract InlineDocument ToDocument();

    private protected static InlineDocument? Resources(string? cpu, string? memory)
    {
        var requests = Fields.Map(("cpu", Fields.Text(cpu)), ("memory", Fields.Text(memory)));
        return Fields.NotEmpty(Fields.Map(("requests", Fields.NotEmpty(requests))));
    }
}
