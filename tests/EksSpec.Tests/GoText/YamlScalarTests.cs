using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class YamlScalarTests
{
    [Theory]
    [InlineData("", YamlKind.Null, "")]
    [InlineData("~", YamlKind.Null, "~")]
    [InlineData("Null", YamlKind.Null, "Null")]
    [InlineData("yes", YamlKind.Boolean, "true")]
    [InlineData("Off", YamlKind.Boolean, "false")]
    [InlineData("y", YamlKind.Boolean, "true")]
    [InlineData("yEs", YamlKind.Text, "yEs")]
    [InlineData("1.30", YamlKind.Number, "1.3")]
    [InlineData("3.0", YamlKind.Number, "3")]
    [InlineData("3.", YamlKind.Number, "3")]
    [InlineData("1e1", YamlKind.Number, "10")]
    [InlineData("1e+2", YamlKind.Number, "100")]
    [InlineData(".5", YamlKind.Number, "0.5")]
    [InlineData("0644", YamlKind.Number, "420")]
    [InlineData("0o17", YamlKind.Number, "15")]
    [InlineData("089", YamlKind.Number, "89")]
    [InlineData("0x1F", YamlKind.Number, "31")]
    [InlineData("-0x1f", YamlKind.Number, "-31")]
    [InlineData("0b11", YamlKind.Number, "3")]
    [InlineData("1_000", YamlKind.Number, "1000")]
    [InlineData("+12", YamlKind.Number, "12")]
    [InlineData("-0", YamlKind.Number, "0")]
    [InlineData("-1.50", YamlKind.Number, "-1.5")]
    [InlineData("18446744073709551615", YamlKind.Number, "18446744073709551615")]
    [InlineData("18446744073709551616", YamlKind.Number, "18446744073709552000")]
    [InlineData("1e21", YamlKind.Number, "1e+21")]
    [InlineData("1e-7", YamlKind.Number, "1e-7")]
    [InlineData("0.000001", YamlKind.Number, "0.000001")]
    [InlineData("1.5e300", YamlKind.Number, "1.5e+300")]
    [InlineData(".inf", YamlKind.Number, "")]
    [InlineData("-.INF", YamlKind.Number, "")]
    [InlineData(".nan", YamlKind.Number, "")]
    [InlineData("1:30", YamlKind.Text, "1:30")]
    [InlineData("2026-01-31", YamlKind.Text, "2026-01-31")]
    [InlineData("1.2.3", YamlKind.Text, "1.2.3")]
    [InlineData("0x", YamlKind.Text, "0x")]
    [InlineData("1e999", YamlKind.Text, "1e999")]
    [InlineData("-", YamlKind.Text, "-")]
    [InlineData(".", YamlKind.Text, ".")]
    [InlineData("+.5e", YamlKind.Text, "+.5e")]
    [InlineData("inf", YamlKind.Text, "inf")]
    [InlineData("None", YamlKind.Text, "None")]
    [InlineData("m5.large", YamlKind.Text, "m5.large")]
    internal void A_plain_scalar_means_what_Go_reads_in_it(string text, YamlKind kind, string json)
    {
        Assert.Equal(kind, YamlScalar.Resolve(text, out var actual));
        Assert.Equal(json, actual);
    }

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(1e6, "1e+06")]
    [InlineData(123456, "123456")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.1, "0.1")]
    public void A_number_as_key_is_cut_down_to_single_precision(double value, string key) =>
        Assert.Equal(key, YamlScalar.KeyOf(value));
}
