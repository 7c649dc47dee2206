using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>Tells what an Ingress, or a Service behind one, says and no object of the Gateway API can say.</summary>
/// <param name="title">How messages call the object.</param>
/// <param name="problems">Where findings go.</param>
/// <param name="lines">Which line said what of it.</param>
internal sealed class RouteGaps(string title, Problems problems, ISpecSource lines)
{
    // Every host has the same paths, and each is told once.
    private readonly HashSet<(string What, SourcePosition? At)> _told = [];

    /// <summary>The place of an annotation.</summary>
    public static SpecPath PlaceOf(string annotation) =>
        SpecPath.Root.Field("metadata").Field("annotations").Field(annotation);

    /// <summary>The line that said what stands at a place.</summary>
    public SourcePosition? LineOf(SpecPath place) => lines.Find(place);

    /// <summary>Tells one.</summary>
    /// <param name="place">Where it stands in the object.</param>
    /// <param name="what">What it says, as the rest of a sentence that begins with the object.</param>
    /// <param name="fix">What to call instead.</param>
    public void Add(SpecPath place, string what, string fix)
    {
        var at = LineOf(place);
        if (_told.Add((what, at)))
        {
            var message = $"{title} {what}, and the Gateway API has no field for that.";
            problems.Add(ProgramRules.BeyondGatewayApi, SpecPath.Root, message, at, fix);
        }
    }

    /// <summary>The JSON of an annotation; <see langword="null"/> where there is none, or none that can be read.</summary>
    public InlineDocument? Read(IDictionary<string, string>? annotations, string key)
    {
        if (annotations?.TryGetValue(key, out var text) != true)
        {
            return null;
        }

        try
        {
            return InlineDocument.Parse(text!);
        }
        catch (FormatException)
        {
            Add(PlaceOf(key), $"has '{key}', which is no JSON", "Write JSON, or take the annotation away.");
            return null;
        }
    }
}
