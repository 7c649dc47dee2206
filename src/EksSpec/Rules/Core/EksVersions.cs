using System.Globalization;

namespace EksSpec.Rules;

/// <summary>
/// The Kubernetes versions of EKS as they were in August 2026. eksctl has no such list, it asks AWS: whoever knows better sets
/// <see cref="RuleOptions.KubernetesVersions"/>. Source: Amazon EKS user guide, Kubernetes release calendar.
/// </summary>
public static class EksVersions
{
    /// <summary>The day that holds where nobody names another: when the list was made, and eksctl's answers were measured.</summary>
    internal static readonly DateOnly Day = new(2026, 8, 1);

    /// <summary>The versions, oldest first. Of 1.36 AWS' calendar had no dates yet.</summary>
    public static readonly ValueList<EksVersion> Known =
    [
        Of("1.29", new(2024, 1, 23), new(2025, 3, 23), new(2026, 3, 23)),
        Of("1.30", new(2024, 5, 23), new(2025, 7, 23), new(2026, 7, 23)),
        Of("1.31", new(2024, 9, 26), new(2025, 11, 26), new(2026, 11, 26)),
        Of("1.32", new(2025, 1, 25), new(2026, 3, 23), new(2027, 3, 23)),
        Of("1.33", new(2025, 5, 29), new(2026, 7, 29), new(2027, 7, 29)),
        Of("1.34", new(2025, 10, 2), new(2026, 12, 2), new(2027, 12, 2)),
        Of("1.35", new(2026, 1, 27), new(2027, 3, 27), new(2028, 3, 27)),
        new("1.36"),
    ];

    /// <summary>The minor of a version <c>1.minor</c>, or -1 for any other text.</summary>
    internal static int MinorOf(string version) =>
        version.StartsWith("1.", StringComparison.Ordinal)
        && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? minor
            : -1;

    /// <summary>The oldest version that EKS offers on a day, or <see langword="null"/> for a list without any.</summary>
    internal static string? Oldest(ValueList<EksVersion> versions, DateOnly? day) =>
        Extreme(versions, day, newest: false);

    /// <summary>The newest version that EKS offers on a day, or <see langword="null"/> for a list without any.</summary>
    internal static string? Newest(ValueList<EksVersion> versions, DateOnly? day) =>
        Extreme(versions, day, newest: true);

    /// <summary>What is known of a version, or <see langword="null"/>.</summary>
    internal static EksVersion? Find(ValueList<EksVersion> versions, string minor)
    {
        foreach (var version in versions.AsSpan())
        {
            if (version.Minor == minor)
            {
                return version;
            }
        }

        return null;
    }

    private static string? Extreme(ValueList<EksVersion> versions, DateOnly? day, bool newest)
    {
        string? found = null;
        foreach (var version in versions.AsSpan())
        {
            if (version.IsOfferedOn(day) && (found is null || MinorOf(version.Minor) > MinorOf(found) == newest))
            {
                found = version.Minor;
            }
        }

        return found;
    }

    private static EksVersion Of(string minor, DateOnly released, DateOnly standard, DateOnly extended) =>
        new(minor)
        {
            Released = released,
            EndOfStandardSupport = standard,
            EndOfExtendedSupport = extended,
        };
}
