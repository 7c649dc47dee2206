using EksSpec.Reading.Nodes;

namespace EksSpec.Tests.Reading;

public class YamlScalarTests
{
    [Theory]
    [InlineData("", NodeKind.Null, "")]
    [InlineData("~", NodeKind.Null, "~")]
    [InlineData("Null", NodeKind.Null, "Null")]
    [InlineData("yes", NodeKind.Boolean, "true")]
    [InlineData("Off", NodeKind.Boolean, "false")]
    [InlineData("y", NodeKind.Boolean, "true")]
    [InlineData("yEs", NodeKind.Text, "yEs")]
    [InlineData("1.30", NodeKind.Number, "1.3")]
    [InlineData("3.0", NodeKind.Number, "3")]
    [InlineData("3.", NodeKind.Number, "3")]
    [InlineData("1e1", NodeKind.Number, "10")]
    [InlineData("1e+2", NodeKind.Number, "100")]
    [InlineData(".5", NodeKind.Number, "0.5")]
    [InlineData("0644", NodeKind.Number, "420")]
    [InlineData("0o17", NodeKind.Number, "15")]
    [InlineData("089", NodeKind.Number, "89")]
    [InlineData("0x1F", NodeKind.Number, "31")]
    [InlineData("-0x1f", NodeKind.Number, "-31")]
    [InlineData("0b11", NodeKind.Number, "3")]
    [InlineData("1_000", NodeKind.Number, "1000")]
    [InlineData("+12", NodeKind.Number, "12")]
    [InlineData("-0", NodeKind.Number, "0")]
    [InlineData("-1.50", NodeKind.Number, "-1.5")]
    [InlineData("18446744073709551615", NodeKind.Number, "18446744073709551615")]
    [InlineData("18446744073709551616", NodeKind.Number, "18446744073709552000")]
    [InlineData("1e21", NodeKind.Number, "1e+21")]
    [InlineData("1e-7", NodeKind.Number, "1e-7")]
    [InlineData("0.000001", NodeKind.Number, "0.000001")]
    [InlineData("1.5e300", NodeKind.Number, "1.5e+300")]
    [InlineData(".inf", NodeKind.Number, "")]
    [InlineData("-.INF", NodeKind.Number, "")]
    [InlineData(".nan", NodeKind.Number, "")]
    [InlineData("1:30", NodeKind.Text, "1:30")]
    [InlineData("2026-01-31", NodeKind.Text, "2026-01-31")]
    [InlineData("1.2.3", NodeKind.Text, "1.2.3")]
    [InlineData("0x", NodeKind.Text, "0x")]
    [InlineData("1e999", NodeKind.Text, "1e999")]
    [InlineData("-", NodeKind.Text, "-")]
    [InlineData(".", NodeKind.Text, ".")]
    [InlineData("+.5e", NodeKind.Text, "+.5e")]
    [InlineData("inf", NodeKind.Text, "inf")]
    [InlineData("None", NodeKind.Text, "None")]
    [InlineData("m5.large", NodeKind.Text, "m5.large")]
    internal void A_plain_scalar_means_what_Go_reads_in_it(string text, NodeKind kind, string json)
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
