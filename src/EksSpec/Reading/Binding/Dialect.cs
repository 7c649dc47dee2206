namespace EksSpec.Reading.Binding;

/// <summary>Under which rules a program refuses what every strict reader refuses.</summary>
/// <param name="Syntax">Neither YAML nor JSON.</param>
/// <param name="UnknownField">A field that is not there.</param>
/// <param name="DuplicateKey">A key twice.</param>
/// <param name="WrongType">A value of another type.</param>
/// <param name="OutOfRange">A number that is too large, or not whole.</param>
/// <param name="NoKind">Empty, or without <c>apiVersion</c> or <c>kind</c>.</param>
/// <param name="IgnoresCase">Whether a field in other upper and lower case passes the check for unknown fields.</param>
internal sealed record Dialect(
    RuleInfo Syntax,
    RuleInfo UnknownField,
    RuleInfo DuplicateKey,
    RuleInfo WrongType,
    RuleInfo OutOfRange,
    RuleInfo NoKind,
    bool IgnoresCase
)
{
    /// <summary>eksctl.</summary>
    public static readonly Dialect Eksctl = new(
        EksctlReadingRules.Syntax,
        EksctlReadingRules.UnknownField,
        EksctlReadingRules.DuplicateKey,
        EksctlReadingRules.WrongType,
        EksctlReadingRules.WrongType,
        EksctlReadingRules.NoKind,
        IgnoresCase: true
    );

    /// <summary>The Kubernetes API server with strict field validation.</summary>
    public static readonly Dialect Kubernetes = new(
        KubernetesReadingRules.Syntax,
        KubernetesReadingRules.UnknownField,
        KubernetesReadingRules.DuplicateField,
        KubernetesReadingRules.WrongType,
        KubernetesReadingRules.OutOfRange,
        KubernetesReadingRules.NoKind,
        IgnoresCase: false
    );
}
