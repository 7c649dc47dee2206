namespace EksSpec.Delivery;

/// <summary>An object that another one needs.</summary>
/// <param name="Object">The object that is needed.</param>
/// <param name="IsRefused">Whether the other one is refused without it; else it is taken and waits.</param>
internal readonly record struct Need(SpecObject Object, bool IsRefused);
