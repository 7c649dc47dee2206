namespace EksSpec.Rules;

/// <summary>The value <c>null</c> of an expression.</summary>
internal sealed class CelNull
{
    public static readonly CelNull Value = new();

    private CelNull() { }
}
