namespace EksSpec.Rules;

/// <summary>A Kubernetes minor version on EKS, with the dates of its life.</summary>
/// <param name="Minor">The version as <c>metadata.version</c> names it, such as <c>1.34</c>.</param>
public sealed record EksVersion(string Minor)
{
    /// <summary>Whether EKS makes new clusters of it.</summary>
    /// <value>
    /// <see langword="true"/> unless it is set: between the day it came and the last day of extended support, as far as those
    /// are known, EKS offers it. eksctl refuses a version that EKS doesn't offer.
    /// </value>
    public bool IsOffered { get; init; } = true;

    /// <summary>The day it came to EKS.</summary>
    /// <value><see langword="null"/> where the day isn't known.</value>
    public DateOnly? Released { get; init; }

    /// <summary>The last day of standard support. From then on a cluster costs more, or is upgraded by AWS.</summary>
    /// <value><see langword="null"/> where the day isn't known.</value>
    public DateOnly? EndOfStandardSupport { get; init; }

    /// <summary>The last day of extended support. AWS upgrades what still runs it.</summary>
    /// <value><see langword="null"/> where the day isn't known.</value>
    public DateOnly? EndOfExtendedSupport { get; init; }

    /// <summary>Whether EKS makes new clusters of it on a day; absent, when the list was made.</summary>
    internal bool IsOfferedOn(DateOnly? day) => IsOffered && !HasEnded(day) && !(Released > (day ?? EksVersions.Day));

    /// <summary>Whether its extended support has ended on a day; absent, when the list was made.</summary>
    internal bool HasEnded(DateOnly? day) => EndOfExtendedSupport < (day ?? EksVersions.Day);
}
