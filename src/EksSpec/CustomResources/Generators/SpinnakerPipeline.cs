namespace EksSpec.CustomResources;

/// <summary>A pipeline of Spinnaker, as <c>spin pipeline save</c> takes it. It has no id: saving replaces the one of its name.</summary>
public sealed record SpinnakerPipeline
{
    /// <summary>The application that it belongs to.</summary>
    /// <value><c>application</c>; required.</value>
    public string? Application { get; init; }

    /// <summary>Name of the pipeline.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    /// <value><c>description</c>; <see langword="null"/> leaves it out.</value>
    public string? Description { get; init; }

    /// <summary>What somebody types in who starts it.</summary>
    /// <value><c>parameterConfig</c>.</value>
    public ValueList<InlineDocument> Parameters { get; init; } = [];

    /// <summary>What starts it by itself.</summary>
    /// <value><c>triggers</c>.</value>
    public ValueList<InlineDocument> Triggers { get; init; } = [];

    /// <summary>What triggers bring, or what is taken in its place: images, for example.</summary>
    /// <value><c>expectedArtifacts</c>.</value>
    public ValueList<InlineDocument> ExpectedArtifacts { get; init; } = [];

    /// <summary>Who is told of it.</summary>
    /// <value><c>notifications</c>.</value>
    public ValueList<InlineDocument> Notifications { get; init; } = [];

    /// <summary>What it does; <c>requisiteStageRefIds</c> is the order.</summary>
    /// <value><c>stages</c>.</value>
    public ValueList<InlineDocument> Stages { get; init; } = [];

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("application", Fields.Text(Application)),
            ("name", Fields.Text(Name)),
            ("description", Fields.Text(Description)),
            ("keepWaitingPipelines", true),
            ("limitConcurrent", true),
            ("parameterConfig", InlineDocument.OfList(Parameters)),
            ("triggers", InlineDocument.OfList(Triggers)),
            ("expectedArtifacts", InlineDocument.OfList(ExpectedArtifacts)),
            ("notifications", InlineDocument.OfList(Notifications)),
            ("stages", InlineDocument.OfList(Stages))
        );
}
