using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>What the pods of agents tolerate.</summary>
internal static class TolerationList
{
    /// <summary>Every taint there can be.</summary>
    public static readonly ValueList<V1Toleration> Everything = [new V1Toleration { OperatorProperty = "Exists" }];

    /// <summary>The list, as add-ons and custom resources read it.</summary>
    public static InlineDocument? Write(ValueList<V1Toleration>? tolerations) =>
        Fields.List(
            tolerations,
            each =>
                Fields.Map(
                    ("key", Fields.Text(each.Key)),
                    ("operator", Fields.Text(each.OperatorProperty)),
                    ("value", Fields.Text(each.Value)),
                    ("effect", Fields.Text(each.Effect)),
                    ("tolerationSeconds", each.TolerationSeconds is { } seconds ? (InlineDocument)seconds : null)
                )
        );
}
