namespace EksSpec.LoadBalancing;

/// <summary>An object that a webhook of the controller refuses.</summary>
/// <param name="Object">The object.</param>
/// <param name="Error">What the webhook says, without what it says of this object.</param>
/// <param name="Message">What is wrong, with names, as a sentence.</param>
/// <param name="Path">What says so.</param>
/// <param name="Fix">What to do.</param>
public sealed record RefusedObject(SpecObject Object, string Error, string Message, SpecPath Path, string Fix);
