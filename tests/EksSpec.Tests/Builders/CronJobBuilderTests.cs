using EksSpec.Writing;

namespace EksSpec.Tests.Builders;

public class CronJobBuilderTests
{
    [Fact]
    public void A_cron_job_alone_is_a_checked_object_with_every_default() =>
        Snapshot.Match(
            CanonicalYaml.Serialize(
                new CronJobBuilder("nightly", "30 3 * * *", "shop/nightly:1.0")
                    .WithTimeZone("Asia/Tokyo")
                    .WithDeadline(TimeSpan.FromHours(2))
                    .WithRetries(1)
                    .Build()
            )
        );

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("*/5 0-6,12 1 JAN-MAR mon")]
    [InlineData("@daily")]
    [InlineData("0 0 ? * 6")]
    public void Schedules_are_taken(string schedule) =>
        Assert.Equal(schedule, new CronJobBuilder("nightly", schedule, "shop/nightly:1.0").Build().Spec.Schedule);

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * * fun")]
    public void What_is_no_schedule_is_refused_at_once(string schedule) =>
        Assert.Throws<ArgumentException>(() => new CronJobBuilder("nightly", schedule, "shop/nightly:1.0"));
}
