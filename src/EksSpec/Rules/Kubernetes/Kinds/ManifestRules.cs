namespace EksSpec.Rules;

/// <summary>The rules on objects of any kind.</summary>
internal sealed class ManifestRules : RuleGroup<object>
{
    /// <summary>The only ones.</summary>
    public static readonly ManifestRules All = new();

    /// <inheritdoc/>
    public override void Check(object subject, Report report) => KubernetesRules.Check(subject, report);
}
