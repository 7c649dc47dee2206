using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Stages and parameters of the pipelines that make and remove the environment of a branch.</summary>
internal static class SpinnakerStages
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
    /// The first stages. The language of Spinnaker has no SHA-256, so a slug that isn't the branch itself is given; what can't be
    /// one stops the pipeline.
    /// </summary>
    public static IEnumerable<InlineDocument> Check(int length)
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
        return
        [
            Stage(
                "evaluateVariables",
                "1",
                [],
                "Slug",
                ("variables", InlineDocument.OfList(variable)),
                ("failOnFailedExpressions", true)
            ),
            Stage(
                "checkPreconditions",
                "2",
                ["1"],
                "Slug of this branch",
                (
                    "preconditions",
                    InlineDocument.OfList(
                        Fields.Map(("type", "expression"), ("failPipeline", true), ("context", context))
                    )
                )
            ),
        ];
    }

    /// <summary>Applies objects. Names stay as they are: nothing gets a version behind it.</summary>
    public static InlineDocument Deploy(
        string id,
        string after,
        string name,
        (string Application, string Account) at,
        IEnumerable<InlineDocument> objects
    ) =>
        Stage(
            "deployManifest",
            id,
            [after],
            name,
            ("account", at.Account),
            ("cloudProvider", "kubernetes"),
            ("moniker", Fields.Map(("app", at.Application))),
            ("source", "text"),
            ("versioned", false),
            ("skipExpressionEvaluation", false),
            ("trafficManagement", Fields.Map(("enabled", false))),
            ("manifests", InlineDocument.OfList(objects.Select(Template.Fill).ToValueList()))
        );

    /// <summary>Deletes an object with what belongs to it.</summary>
    public static InlineDocument Delete(
        string id,
        IEnumerable<string> after,
        string name,
        (string Application, string Account) at,
        InlineDocument item
    ) =>
        Stage(
            "deleteManifest",
            id,
            after,
            name,
            ("account", at.Account),
            ("app", at.Application),
            ("cloudProvider", "kubernetes"),
            ("location", Template.Fill(item["metadata"]?["namespace"]?.AsText ?? "")),
            ("mode", "static"),
            (
                "manifestName",
                Template.Fill($"{item["kind"]?.AsText?.ToLowerInvariant()} {item["metadata"]?["name"]?.AsText}")
            ),
            ("options", Fields.Map(("cascading", true)))
        );

    private static string Of(string expression) => TemplateLanguage.Spinnaker.Expression(expression);

    private static InlineDocument Stage(
        string type,
        string id,
        IEnumerable<string> after,
        string name,
        params ReadOnlySpan<(string Key, InlineDocument? Value)> fields
    )
    {
        var common = Fields.Map(
            ("type", type),
            ("refId", id),
            ("requisiteStageRefIds", InlineDocument.OfList(after.Select(InlineDocument.OfText).ToValueList())),
            ("name", name)
        );
        return InlineDocument.OfMap([.. common.Entries, .. Fields.Map(fields).Entries]);
    }

    private static InlineDocument Parameter(string name, string description, bool isRequired) =>
        Fields.Map(("name", name), ("description", description), ("required", isRequired), ("default", ""));
}
