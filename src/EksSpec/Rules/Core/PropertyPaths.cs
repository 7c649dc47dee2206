using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>Where the property that a validator names stands in the document.</summary>
internal static class PropertyPaths
{
    /// <summary>The place of a property such as <c>Spec.Template.Spec.Containers[0].Image</c>.</summary>
    /// <param name="subject">The object that it is a property of.</param>
    /// <param name="property">The property; a path as in the document is fine too.</param>
    public static SpecPath Of(object? subject, SpecPath property)
    {
        if (subject is null or InlineDocument)
        {
            return property;
        }

        var path = SpecPath.Root;
        var field = default(ModelField) with { Model = subject.GetType().Name };
        foreach (var step in property.Steps)
        {
            if (step.Key is null)
            {
                if (field.IsMap)
                {
                    // RuleForEach counts the entries of a map, and doesn't say which keys they have.
                    return path;
                }

                path = path.Item(step.Index);
            }
            else if (field.IsMap)
            {
                path = path.Entry(step.Key);
                field = field with { IsMap = false };
            }
            else
            {
                field = ModelField.Of(field.Model, step.Key);
                path = path.Field(field.Name);
            }
        }

        return path;
    }
}
