using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class TimeZoneNamesTests
{
    [Theory]
    [InlineData("Asia/Tokyo", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("Etc/GMT+9", true)]
    [InlineData("UTC", true)]
    [InlineData("", false)]
    [InlineData("Local", false)]
    [InlineData("asia/tokyo", false)]
    [InlineData("Mars/Olympus", false)]
    public void Only_names_of_the_database_are_known(string name, bool known) =>
        Assert.Equal(known, TimeZoneNames.IsKnown(name));
}
