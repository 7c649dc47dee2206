namespace EksSpec.Delivery;

/// <summary>How an object calls one that it needs.</summary>
internal readonly record struct Name(string Kind, string Space, string Text, bool IsRefused = false);
