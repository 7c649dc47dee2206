using EksSpec.CustomResources;
using EksSpec.Delivery;

namespace EksSpec.Builders;

/// <summary>What begins the pipelines that make and remove the environment of a branch.</summary>
internal static class SpinnakerBranch
{
    private const string Slug = "slugOfBranch";

    /// <summary>What differs between branches.</summary>
    public static readonly BranchTemplate Template = new(
        TemplateLanguage.Spinnaker,
        Slug,
        "parameters.branch",
        "parameters.commit"
    );

    /// <summary>The parameters that say which branch it is.</summary>
    public static IEnumerable<InlineDocument> Parameters =>
        [
            Parameter("branch", "The branch as Git knows it, without refs/heads/.", isRequired: true),
            Parameter(
                "slug",
                "What stands for the branch in names, as BranchSlug.Of gives it. Empty where that is the branch itself.",
                isRequired: false
            ),
        ];

    /// <summary>The parameter of the commit.</summary>
    public static InlineDocument Commit => Parameter("commit", "The commit that is deployed.", isRequired: true);

    /// <summary>
    /// Adds the first stages. The language of Spinnaker has no SHA-256, so a slug that isn't the branch itself is given; what can't
    /// be one stops the pipeline.
    /// </summary>
    /// <returns>The last of them.</returns>
    public static string Check(PipelineStages stages, int length)
    {
        var hash = $"[0-9a-f]{{{BranchSlug.HashLength}}}";
        var isOne =
            $"{Slug} matches '[a-z][a-z0-9]*(-[a-z0-9]+)*' && {Slug}.length() <= {length} && {Slug} != '{BranchSlug.Symbol}'"
            + $" && ({Slug} == parameters.branch) != ({Slug} matches '.+-{hash}')";
        var variable = Fields.Map(
            ("key", Slug),
            ("value", Of("parameters.slug == '' ? parameters.branch : parameters.slug"))
        );
        var context = Fields.Map(
            ("expression", Of(isOne)),
            ("failureMessage", "The slug is none of this branch: give the one that BranchSlug.Of makes.")
        );
        var set = stages.Add(
            "evaluateVariables",
            "Slug",
            [],
            StageFailure.Halts,
            ("variables", InlineDocument.OfList(variable)),
            ("failOnFailedExpressions", true)
        );
        return stages.Add(
            "checkPreconditions",
            "Slug of this branch",
            [set],
            StageFailure.Halts,
            (
                "preconditions",
                InlineDocument.OfList(Fields.Map(("type", "expression"), ("failPipeline", true), ("context", context)))
            )
        );
    }

    private static string Of(string expression) => TemplateLanguage.Spinnaker.Expression(expression);

    private static InlineDocument Parameter(string name, string description, bool isRequired) =>
        Fields.Map(("name", name), ("description", description), ("required", isRequired), ("default", ""));
}
