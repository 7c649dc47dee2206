namespace EksSpec.Import;

/// <summary>A call of a builder: as C#, and as the same call in this program, so that its effect can be looked at.</summary>
/// <typeparam name="TBuilder">The builder.</typeparam>
/// <param name="Code">The call, without what it is called on: <c>WithMaxPods(20)</c>.</param>
/// <param name="Run">The call.</param>
internal sealed record Verb<TBuilder>(Snippet Code, Action<TBuilder> Run)
{
    /// <summary>Whether it is worth more than the fields that it writes beyond what is wanted.</summary>
    public bool MayOverreach { get; init; }
}
