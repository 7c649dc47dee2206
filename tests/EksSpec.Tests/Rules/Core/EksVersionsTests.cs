using System.Globalization;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Rules.Core;

/// <summary>The versions of EKS with the days of their lives, as AWS' release calendar has them.</summary>
public sealed class EksVersionsTests
{
    [Theory]
    [InlineData(0, "1.29", "2024-01-23", "2025-03-23", "2026-03-23")]
    [InlineData(1, "1.30", "2024-05-23", "2025-07-23", "2026-07-23")]
    [InlineData(2, "1.31", "2024-09-26", "2025-11-26", "2026-11-26")]
    [InlineData(3, "1.32", "2025-01-25", "2026-03-23", "2027-03-23")]
    [InlineData(4, "1.33", "2025-05-29", "2026-07-29", "2027-07-29")]
    [InlineData(5, "1.34", "2025-10-02", "2026-12-02", "2027-12-02")]
    [InlineData(6, "1.35", "2026-01-27", "2027-03-27", "2028-03-27")]
    public void A_version_has_its_days(int place, string minor, string released, string standard, string extended) =>
        Assert.Equal(
            new EksVersion(minor)
            {
                Released = Day(released),
                EndOfStandardSupport = Day(standard),
                EndOfExtendedSupport = Day(extended),
            },
            EksVersions.Known[place]
        );

    [Fact]
    public void Of_the_newest_version_no_day_is_known() => Assert.Equal(new EksVersion("1.36"), EksVersions.Known[7]);

    [Fact]
    public void No_other_version_is_known() => Assert.Equal(8, EksVersions.Known.Count);

    [Theory]
    [InlineData("1.34", 34)]
    [InlineData("1.9", 9)]
    [InlineData("1.0", 0)]
    [InlineData("1.", -1)]
    [InlineData("1", -1)]
    [InlineData("", -1)]
    [InlineData("2.34", -1)]
    [InlineData("1.34.2", -1)]
    [InlineData("1.x", -1)]
    [InlineData("1.-3", -1)]
    [InlineData("1. 3", -1)]
    [InlineData("latest", -1)]
    public void A_minor_is_the_number_after_the_dot(string version, int minor) =>
        Assert.Equal(minor, EksVersions.MinorOf(version));

    [Theory]
    [InlineData(null, "1.31")]
    [InlineData("2024-12-24", "1.29")]
    [InlineData("2026-07-23", "1.30")]
    [InlineData("2026-07-24", "1.31")]
    [InlineData("2026-11-27", "1.32")]
    [InlineData("2028-03-28", "1.36")]
    public void The_oldest_follows_from_the_day(string? day, string oldest)
    {
        DateOnly? asOf = day is null ? null : Day(day);

        Assert.Equal(oldest, EksVersions.Oldest(EksVersions.Known, asOf));
        Assert.Equal("1.36", EksVersions.Newest(EksVersions.Known, asOf));
    }

    [Theory]
    [InlineData("2026-01-26", false)]
    [InlineData("2026-01-27", true)]
    public void A_version_is_offered_from_its_first_day(string day, bool expected) =>
        Assert.Equal(expected, EksVersions.Find(EksVersions.Known, "1.35")!.IsOfferedOn(Day(day)));

    [Theory]
    [InlineData("1.9 1.10 1.11", "1.9", "1.11")]
    [InlineData("1.11 1.10 1.9", "1.9", "1.11")]
    [InlineData("1.10 1.11 1.9", "1.9", "1.11")]
    [InlineData("1.10 1.9 1.11", "1.9", "1.11")]
    [InlineData("1.10", "1.10", "1.10")]
    [InlineData("-1.8 1.10 1.9 -1.12", "1.9", "1.10")]
    [InlineData("-1.8", null, null)]
    public void Numbers_decide_and_not_the_order_of_the_list(string list, string? oldest, string? newest)
    {
        var versions = list.Split(' ')
            .Select(each => new EksVersion(each.TrimStart('-')) { IsOffered = each[0] != '-' })
            .ToValueList();

        Assert.Equal(oldest, EksVersions.Oldest(versions, null));
        Assert.Equal(newest, EksVersions.Newest(versions, null));
    }

    [Fact]
    public void A_list_without_versions_has_no_oldest_and_no_newest()
    {
        Assert.Null(EksVersions.Oldest([], null));
        Assert.Null(EksVersions.Newest([], null));
    }

    [Fact]
    public void A_version_is_found_by_its_whole_name()
    {
        Assert.Same(EksVersions.Known[5], EksVersions.Find(EksVersions.Known, "1.34"));
        Assert.Null(EksVersions.Find(EksVersions.Known, "1.3"));
        Assert.Null(EksVersions.Find(EksVersions.Known, "1.37"));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "2026-11-25", true)]
    [InlineData(true, "2026-11-26", true)]
    [InlineData(true, "2026-11-27", false)]
    [InlineData(false, null, false)]
    [InlineData(false, "2026-11-25", false)]
    public void A_version_is_offered_until_its_last_day(bool offered, string? day, bool expected) =>
        Assert.Equal(
            expected,
            new EksVersion("1.31") { IsOffered = offered, EndOfExtendedSupport = Day("2026-11-26") }.IsOfferedOn(
                day is null ? null : Day(day)
            )
        );

    [Fact]
    public void A_version_of_which_nothing_is_known_is_offered()
    {
        var version = new EksVersion("1.99");

        Assert.True(version.IsOffered);
        Assert.True(version.IsOfferedOn(new DateOnly(2099, 1, 1)));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
