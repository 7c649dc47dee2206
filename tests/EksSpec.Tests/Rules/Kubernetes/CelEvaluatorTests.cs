using EksSpec.GoText;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Kubernetes;

public class CelEvaluatorTests
{
    private static readonly CelEnvironment Environment = new(
        CelType.Object(
            "object",
            new Dictionary<string, CelType>
            {
                ["n"] = CelType.Int,
                ["s"] = CelType.Text,
                ["gone"] = CelType.Text,
                ["l"] = CelType.ListOf(CelType.Text),
                ["m"] = CelType.MapOf(CelType.Text, CelType.Int),
                ["any"] = CelType.Dyn,
            }
        ),
        CelType.Dyn
    );

    private static readonly Dictionary<string, object> Names = new()
    {
        ["self"] = new CelMadeMap([
            ("n", 7L),
            ("s", "birch"),
            ("l", new CelList(["a", "b", "c"])),
            ("m", new CelMadeMap([("x", 1L), ("y", 2L)])),
            ("any", 2.0),
        ]),
    };

    [Theory]
    [InlineData("1 + 2 * 3 == 7 && 7 / 2 == 3 && -7 % 3 == -1")]
    [InlineData("type(self.s) != null_type && type(self.n) != string && type(null) == null_type")]
    [InlineData("timestamp('2011-08-18T19:03:37.010Z').getHours('01:00') == 20")]
    [InlineData("timestamp('2011-08-18T19:03:37.010Z').getDate('-19:30') == 17")]
    [InlineData("optional.ofNonZeroValue(timestamp('0001-01-01T00:00:00Z')) == optional.none()")]
    [InlineData("url('https://a.example.com/b?k1=a&k2=b&k2=c#d').getQuery() == {'k1': ['a'], 'k2': ['b', 'c']}")]
    [InlineData("0x1F == 31 && 5u + 1u == 6u && 1.5e1 == 15.0")]
    [InlineData("self.n == 7 && self.any == 2 && self.any < 3")]
    [InlineData("has(self.s) && !has(self.gone)")]
    [InlineData("self.gone == 'x' || true")]
    [InlineData("!(self.gone == 'x' && false)")]
    [InlineData("self.n > 5 ? true : self.gone == 'x'")]
    [InlineData("self.l.all(x, x < 'd') && self.l.exists(x, x == 'b') && self.l.exists_one(x, x == 'c')")]
    [InlineData("self.l.exists(x, self.gone == x || x == 'a')")]
    [InlineData("self.l.map(x, x + '1') == ['a1', 'b1', 'c1']")]
    [InlineData("self.l.map(x, x != 'b', x + x) == ['aa', 'cc']")]
    [InlineData("self.m.all(k, self.m[k] > 0) && self.m.exists(k, v, k == 'y' && v == 2)")]
    [InlineData("self.m.transformList(k, v, v * 2) == [2, 4]")]
    [InlineData("self.m.transformMap(k, v, v + 1)['x'] == 2")]
    [InlineData("'x' in self.m && !('z' in self.m) && 'a' in self.l")]
    [InlineData("self.?gone.orValue('none') == 'none' && self.?s.hasValue()")]
    [InlineData("self.m[?'z'].orValue(9) == 9 && self.?gone.optMap(x, x.size()).orValue(0) == 0")]
    [InlineData("type(self.s) == string && type(1) == int && type([1]) == list")]
    [InlineData(
        "self.s.startsWith('bi') && self.s.endsWith('ch') && self.s.contains('irc') && self.s.matches('^b.*h$')"
    )]
    [InlineData("'aXb'.lowerAscii() == 'axb' && ' a '.trim() == 'a' && 'a-b'.replace('-', '+') == 'a+b'")]
    [InlineData("'a,b,c'.split(',') == ['a', 'b', 'c'] && 'a,b,c'.split(',', 2) == ['a', 'b,c']")]
    [InlineData("['a', 'b'].join('-') == 'a-b' && 'hello'.substring(1, 3) == 'el' && 'abc'.charAt(1) == 'b'")]
    [InlineData("'aba'.indexOf('a', 1) == 2 && 'aba'.lastIndexOf('a') == 2 && 'äb'.size() == 2")]
    [InlineData("'%s has %d of %.1f'.format(['a', 3, 2.5]) == 'a has 3 of 2.5'")]
    [InlineData("[3, 1, 2].sum() == 6 && [3, 1, 2].max() == 3 && [1, 2].isSorted() && ![2, 1].isSorted()")]
    [InlineData("sets.contains([1, 2], [2]) && sets.equivalent([1, 2], [2, 1]) && !sets.intersects([1], [2])")]
    [InlineData("int('42') == 42 && string(42) == '42' && double('1.5') == 1.5 && bool('true')")]
    [InlineData("duration('90m').getHours() == 1 && duration('1h') > duration('59m')")]
    [InlineData("timestamp('2026-01-31T12:00:00Z') + duration('1h') == timestamp('2026-01-31T13:00:00Z')")]
    [InlineData("timestamp('2026-03-01T00:00:00Z').getMonth() == 2")]
    [InlineData(
        "quantity('1Gi').isGreaterThan(quantity('1000M')) && quantity('1500m').add(quantity('500m')).isInteger()"
    )]
    [InlineData("!isQuantity('1x') && isIP('10.0.0.1') && !isIP('10.0.0.256')")]
    [InlineData("cidr('10.0.0.0/8').containsIP('10.1.1.1') && !cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))")]
    [InlineData(
        "cidr('10.0.0.0/8').containsCIDR('10.2.0.0/16') && cidr('10.1.2.3/16').masked().ip() == ip('10.1.0.0')"
    )]
    [InlineData(
        "url('https://example.com:80/a?b=c').getPort() == '80' && url('https://example.com/').getHostname() == 'example.com'"
    )]
    [InlineData(
        "!format.dns1123Label().validate('a').hasValue() && format.named('dns1123Label').value().validate('A').hasValue()"
    )]
    [InlineData("semver('1.2.3').isLessThan(semver('1.10.0')) && semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))")]
    [InlineData("b'abc' == bytes('abc') && b'\\xff'.size() == 1")]
    public void An_expression_holds(string expression) => Assert.Equal(true, Evaluate(expression));

    [Theory]
    [InlineData("self.gone == 'x'")]
    [InlineData("self.l[3] == 'x'")]
    [InlineData("self.m['z'] == 1")]
    [InlineData("9223372036854775807 + 1 > 0")]
    [InlineData("0u - 1u > 0u")]
    [InlineData("self.n / 0 == 1")]
    [InlineData("int('a') == 1")]
    [InlineData("quantity('1x').isInteger()")]
    [InlineData("self.s.substring(9) == ''")]
    [InlineData("optional.none().value() == 1")]
    [InlineData("[1].filter(x, false).max() == 1")]
    [InlineData("self.any == 2.0 && dyn('a') + 1 == 2")]
    public void An_expression_fails(string expression) =>
        Assert.False(Assert.IsType<CelError>(Evaluate(expression)).IsUnsure);

    [Theory]
    [InlineData("self.s.matches('\\\\pL')")]
    [InlineData("timestamp('2026-01-01T00:00:00Z').getHours('Europe/Berlin') == 1")]
    [InlineData("lists.range(2000).all(x, lists.range(2000).all(y, x + y >= 0))")]
    [InlineData("lists.range(1000000000).size() > 1")]
    public void What_this_library_cannot_know_is_said_so(string expression) =>
        Assert.True(Assert.IsType<CelError>(Evaluate(expression)).IsUnsure);

    [Fact]
    public void A_text_cannot_grow_without_end()
    {
        var expression =
            "'aaaaaaaaaa'" + string.Concat(Enumerable.Repeat(".replace('a', 'aaaaaaaaaa')", 20)) + ".size() > 1";

        Assert.True(Assert.IsType<CelError>(Evaluate(expression)).IsUnsure);
    }

    [Fact]
    public void Thousands_of_conditions_side_by_side_are_not_nested() =>
        Assert.Equal(true, Evaluate(string.Join(" && ", Enumerable.Repeat("self.n == 7", 5000))));

    private static object Evaluate(string expression) =>
        new CelEvaluator(Names).Evaluate(CelCompiler.Parse(expression, Environment)!);
}
