using FluentValidation;

namespace EksSpec.Rules;

/// <summary>What the rules are told from outside. They read no clock and no environment.</summary>
public sealed record RuleOptions
{
    /// <summary>No date, no target: every rule that needs one stays silent or uses the newest version it knows.</summary>
    public static readonly RuleOptions Default = new();

    private readonly int _threads = 1;
    private readonly ValueList<V1CustomResourceDefinition> _definitions = [];

    /// <summary>The day to judge support dates by.</summary>
    /// <value><see langword="null"/> leaves out what depends on a date.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>The Kubernetes versions of EKS, and which of them new clusters may have.</summary>
    /// <value><see cref="EksVersions.Known"/> unless it is set.</value>
    public ValueList<EksVersion> KubernetesVersions { get; init; } = EksVersions.Known;

    /// <summary>The Kubernetes version that manifests are for, such as <c>1.34</c>: decides which API versions are left.</summary>
    /// <value>
    /// <see langword="null"/> stands for 1.36, whose API server the rules on Kubernetes objects were measured with. Everything
    /// but the API versions is judged as 1.36 does, whatever is set.
    /// </value>
    public string? TargetVersion { get; init; }

    /// <summary>How much advice is wanted.</summary>
    /// <value><see cref="RuleProfile.Recommended"/> unless it is set.</value>
    public RuleProfile Profile { get; init; } = RuleProfile.Recommended;

    /// <summary>What is known and accepted, each with its reason.</summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<Suppression> Suppressions { get; init; } = [];

    /// <summary>
    /// Objects that others make in the cluster, as <c>Kind/namespace/name</c> (<c>Kind/name</c> where there is no namespace,
    /// <c>*</c> for any part): references to them are not missing.
    /// </summary>
    /// <value>Empty unless it is set.</value>
    public ValueList<string> External { get; init; } = [];

    /// <summary>
    /// CustomResourceDefinitions that others have put into the clusters: custom resources are judged by them, they themselves
    /// are not. A definition among the objects of a site counts more; of several for one kind the first does.
    /// </summary>
    /// <value>Empty unless it is set. A custom resource that nothing defines is only read.</value>
    public ValueList<V1CustomResourceDefinition> Definitions
    {
        get => _definitions;
        init => (_definitions, OfDefinitions) = (value, new());
    }

    /// <summary>What brings the objects into their clusters: what that tool changes, refuses or breaks is judged.</summary>
    /// <value><see langword="null"/> unless it is set: then every tool counts whose own objects or marks are there.</value>
    public DeliveryKind? Delivery { get; init; }

    /// <summary>The AWS accounts of clusters whose files don't say them, by the names of the clusters' sites.</summary>
    /// <value>Empty unless it is set. What a program says, with <c>WithAccount</c>, comes first; else the ARNs of a ClusterConfig tell.</value>
    public ValueMap<string> Accounts { get; init; } = ValueMap<string>.Empty;

    /// <summary>What is known of instance types.</summary>
    /// <value><see cref="InstanceTypeCatalog.Default"/> unless it is set.</value>
    public InstanceTypeCatalog InstanceTypes { get; init; } = InstanceTypeCatalog.Default;

    /// <summary>How many threads judge at the same time. What is found doesn't depend on it.</summary>
    /// <value>1 unless it is set. Rules of your own always run one after another, on the thread of the caller.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Threads
    {
        get => _threads;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _threads = value;
        }
    }

    /// <summary>The account of a site, where somebody said it.</summary>
    internal string? AccountOf(Site site) => site.Account ?? Accounts.GetValueOrDefault(site.Name);

    /// <summary>What was worked out of <see cref="Definitions"/>.</summary>
    internal Memo OfDefinitions { get; private init; } = new();

    /// <summary>Rules of the user's own.</summary>
    internal UserRules UserRules { get; init; } = UserRules.None;

    /// <summary>These options with a rule of your own.</summary>
    /// <typeparam name="T">
    /// What it looks at: <see cref="EksSpec.Eksctl.ClusterConfig"/>, a type of <c>k8s.Models</c> that stands alone,
    /// <see cref="InlineDocument"/> for custom resources, or <see cref="Site"/>.
    /// </typeparam>
    /// <param name="validator">
    /// The rule. A failure becomes a finding of authority <see cref="Authority.EksSpec"/> with the failure's error code as its
    /// rule, at the place that its property has in the YAML. A text as the failure's state is the fix; a <see cref="SpecObject"/>
    /// is the object that a rule on a site is about; a tuple of both says both. An error code that looks like a built-in id
    /// is told apart: <c>EKS2004</c> becomes <c>user:EKS2004</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="validator"/> is null.</exception>
    /// <exception cref="ArgumentException">No document is a <typeparamref name="T"/>: the rule would never run.</exception>
    public RuleOptions With<T>(IValidator<T> validator)
    {
        ArgumentNullException.ThrowIfNull(validator);
        return this with { UserRules = UserRules.And(validator) };
    }
}
