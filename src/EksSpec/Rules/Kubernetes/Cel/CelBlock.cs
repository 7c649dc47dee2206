using System.Net;

namespace EksSpec.Rules;

/// <summary>A block of addresses, with the address it was written with.</summary>
internal sealed record CelBlock(IPAddress Address, int Prefix);
