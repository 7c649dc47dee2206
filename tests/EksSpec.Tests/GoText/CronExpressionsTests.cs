using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class CronExpressionsTests
{
    [Theory]
    [InlineData("*/5 * * * *")]
    [InlineData("0 0 1 1 0")]
    [InlineData("0 3 * * 1-5")]
    [InlineData("0 0 * JAN,feb sun")]
    [InlineData("0 0 ? * *")]
    [InlineData("  0  0 * * *  ")]
    [InlineData("3/15 * * * *")]
    [InlineData("@daily")]
    [InlineData("@every 5s")]
    [InlineData("@every 1h30m")]
    [InlineData("@every -1.5s")]
    [InlineData("+5 007 * * *")]
    [InlineData("59 23 31 12 6")]
    [InlineData("0\u00A00 * * *")]
    [InlineData(", * * * *")]
    [InlineData("*/59 * * * *")]
    [InlineData("1-5/2,7 * * * *")]
    public void A_schedule_that_cron_understands_has_no_error(string schedule) =>
        Assert.Null(CronExpressions.Error(schedule));

    [Theory]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("0 24 * * *")]
    [InlineData("0 0 0 * *")]
    [InlineData("0 0 32 * *")]
    [InlineData("0 0 * 13 *")]
    [InlineData("0 0 * * 7")]
    [InlineData("0 0 L * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("1-2-3 * * * *")]
    [InlineData("1/2/3 * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("a * * * *")]
    [InlineData("@reboot")]
    [InlineData("@every five")]
    [InlineData("@every ")]
    [InlineData("@every 2562048h")]
    [InlineData("@Daily")]
    [InlineData("0\0 * * * *")]
    [InlineData("\u0661 * * * *")]
    [InlineData("1_0 * * * *")]
    [InlineData("99999999999 * * * *")]
    [InlineData("0 0 * jan-feb-mar *")]
    [InlineData("0 0 * * mon/tue")]
    [InlineData("")]
    [InlineData("TZ=UTC 0 0 * * *")]
    [InlineData(" ")]
    public void A_schedule_that_cron_does_not_understand_has_an_error(string schedule) =>
        Assert.NotNull(CronExpressions.Error(schedule));
}
