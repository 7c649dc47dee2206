using System.Globalization;
using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class GoFloatTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(123456789, "123456789")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1.5e16, "15000000000000000")]
    [InlineData(999999999999999900000.0, "999999999999999900000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(-1.25e22, "-1.25e+22")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.0000015, "0.0000015")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.00000099, "9.9e-7")]
    [InlineData(1e-10, "1e-10")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    public void JSON_has_an_exponent_only_far_from_one(double value, string json)
    {
        Assert.Equal(json, GoFloat.JsonOf(value));
        Assert.Equal(value, double.Parse(json, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(999999, "999999")]
    [InlineData(1e6, "1e+06")]
    [InlineData(1234567, "1.234567e+06")]
    [InlineData(123456, "123456")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(-0.000015, "-1.5e-05")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e20, "1e+20")]
    [InlineData(1e39, ".inf")]
    [InlineData(-1e39, "-.inf")]
    public void A_number_as_key_is_cut_down_to_single_precision(double value, string key) =>
        Assert.Equal(key, GoFloat.KeyOf(value));
}
