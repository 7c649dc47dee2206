namespace EksSpec.Crds;

/// <summary>What the record of a kind is called.</summary>
internal sealed record KindName(KindHeader Header, string Name);
