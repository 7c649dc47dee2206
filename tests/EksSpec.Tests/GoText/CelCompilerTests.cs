using EksSpec.GoText;

namespace EksSpec.Tests.GoText;

public class CelCompilerTests
{
    private static readonly CelEnvironment Environment = new(
        parameters: false,
        authorizer: true,
        new Dictionary<string, CelType>
        {
            ["count"] = CelType.Int,
            ["names"] = CelType.ListOf(CelType.Text),
            ["anything"] = CelType.Dyn,
        }
    );

    [Theory]
    [InlineData("true", "bool")]
    [InlineData("!!true", "bool")]
    [InlineData("-9223372036854775808", "int")]
    [InlineData("0xffu", "uint")]
    [InlineData("1.5e3", "double")]
    [InlineData("b'x'", "bytes")]
    [InlineData("r'\\d+' + 'x'", "string")]
    [InlineData("'''a\nb'''", "string")]
    [InlineData("null", "null_type")]
    [InlineData("[1, 2, 3]", "list(int)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("'%s has %d'.format(['a', 1])", "string")]
    [InlineData("'%.2f %e %x %b %o %%'.format([1.5, 2.5, 'a', true, 8])", "string")]
    [InlineData("'%d'.format([object.a])", "string")]
    [InlineData("'%s'.format([[1, 'a']])", "string")]
    [InlineData("[[], ['a']]", "list(list(string))")]
    [InlineData("{'a': 1}", "map(string, int)")]
    [InlineData("1 + 2 * 3 == 7 && 'a' < 'b' || false", "bool")]
    [InlineData("1 < 1.5", "bool")]
    [InlineData("object.spec.replicas <= 5", "bool")]
    [InlineData("object.spec.replicas", "dyn")]
    [InlineData("object.a ? true : false", "bool")]
    [InlineData("object.a ? object.b : false", "dyn")]
    [InlineData("has(object.metadata.labels) && 'app' in object.metadata.labels", "bool")]
    [InlineData("object.spec.containers.all(c, c.image.startsWith('registry/'))", "bool")]
    [InlineData("object.spec.containers.all(c, c.ready)", "bool")]
    [InlineData("variables.names.map(n, n.size())", "list(int)")]
    [InlineData("variables.names.map(n, n != '', n + 'x')", "list(string)")]
    [InlineData("variables.names.filter(n, n.contains('a')).exists_one(n, n == 'a')", "bool")]
    [InlineData("variables.names.all(i, n, i < 3 && n != '')", "bool")]
    [InlineData("{'a': 1}.transformMap(k, v, v + 1)", "map(string, int)")]
    [InlineData("{'a': 1}.map(k, k)", "list(string)")]
    [InlineData("variables.names[0]", "string")]
    [InlineData("variables.count % 2 == 0", "bool")]
    [InlineData("request.operation == 'CREATE'", "bool")]
    [InlineData("request.namespace", "string")]
    [InlineData("request.userInfo.groups.exists(g, g == 'admins')", "bool")]
    [InlineData("request.userInfo.extra['a'][0]", "string")]
    [InlineData("request.options.dryRun == 1", "bool")]
    [InlineData("namespaceObject.metadata.labels['env'] == 'prod'", "bool")]
    [InlineData("oldObject == null", "bool")]
    [InlineData("request.userInfo == null", "bool")]
    [InlineData("authorizer.group('apps').resource('deployments').namespace('a').check('create').allowed()", "bool")]
    [InlineData("authorizer.requestResource.check('delete').reason()", "string")]
    [InlineData("authorizer.path('/metrics').check('get').allowed()", "bool")]
    [InlineData("quantity(object.spec.resources.limits.memory).isLessThan(quantity('1Gi'))", "bool")]
    [InlineData("duration('5m') < duration('1h') && timestamp('2024-01-01T00:00:00Z').getFullYear() == 2024", "bool")]
    [InlineData("sets.contains(variables.names, ['a'])", "bool")]
    [InlineData("object.?spec.?replicas.orValue(1)", "dyn")]
    [InlineData("object[?'spec'].hasValue()", "bool")]
    [InlineData("optional.of(1).optMap(x, x + 1)", "optional_type(int)")]
    [InlineData("[?optional.of(1)]", "list(int)")]
    [InlineData("ip(object.ip).isLoopback() || cidr('10.0.0.0/8').containsIP('10.0.0.1')", "bool")]
    [InlineData("url('https://a').getHost()", "string")]
    [InlineData("'abc'.find('[a-z]+')", "string")]
    [InlineData("[3, 1].sort().first().value()", "int")]
    [InlineData("[1, 2].sum() + [1, 2].max()", "int")]
    [InlineData("type(1) == int", "bool")]
    [InlineData("type(object.x) == string", "bool")]
    [InlineData("'%s'.format([1, ])", "string")]
    [InlineData("format.dns1123Label().validate('a').hasValue()", "bool")]
    [InlineData("true // and so on", "bool")]
    [InlineData("object.metadata.name.matches('^a')", "bool")]
    [InlineData("dyn(1) == dyn('a')", "bool")]
    [InlineData("'a'.matches('(?i)[a-b-c]\\\\z')", "bool")]
    [InlineData("0xFFFFFFFFFFFFFFFFu", "uint")]
    [InlineData("-0x8000000000000000", "int")]
    [InlineData("007", "int")]
    [InlineData("[].min()", "int")]
    [InlineData("'a'.substring(0) + 'a'.substring(0, 1)", "string")]
    [InlineData("1u < 1.5", "bool")]
    [InlineData("cidr('10.0.0.0/8').containsIP(ip('10.0.0.1'))", "bool")]
    [InlineData("'\\u00e9\\U0001F600\\x41\\101'", "string")]
    [InlineData("int('1') + size('abc') + 'abc'.size()", "int")]
    public void What_the_server_compiles_has_its_type(string expression, string type)
    {
        var (found, error) = CelCompiler.Compile(expression, Environment);

        Assert.Null(error);
        Assert.Equal(type, found?.ToString());
    }

    [Theory]
    [InlineData("'%q'.format(['a'])")]
    [InlineData("'%d'.format(['a'])")]
    [InlineData("'%s %s'.format(['a'])")]
    [InlineData("'%s'.format(['a', 'b'])")]
    [InlineData("'%'.format([])")]
    [InlineData("[object.metadata.name, ['a']].size() == 2")]
    [InlineData("{'a': 1, 'b': object.b}")]
    [InlineData("[1, 2].existsOne(x, x == 1)")]
    [InlineData("Object{spec: 1}")]
    [InlineData("")]
    [InlineData("object.spec.replicas <=")]
    [InlineData("true # c")]
    [InlineData("(true")]
    [InlineData("true)")]
    [InlineData("'abc")]
    [InlineData("'a\\q'")]
    [InlineData("1 = 1")]
    [InlineData("object.spec.replicas === 1")]
    [InlineData("a & b")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x8000000000000000")]
    [InlineData("18446744073709551616u")]
    [InlineData("-1u")]
    [InlineData("1_000")]
    [InlineData("0x")]
    [InlineData("'\\ud800'")]
    [InlineData("'\\U00110000'")]
    [InlineData("'\\x4'")]
    [InlineData("'\\400'")]
    [InlineData("true\0")]
    [InlineData("\u0661")]
    [InlineData("'a'.substring(0, 1, 2)")]
    [InlineData("'a'.substring()")]
    [InlineData("for")]
    [InlineData("object.in")]
    [InlineData("[1, 'a']")]
    [InlineData("{'a': 1, 'b': 'c'}")]
    [InlineData("{'a': 1, 2: 3}")]
    [InlineData("unknown == 1")]
    [InlineData("params.x == 1")]
    [InlineData("variables.nope == 1")]
    [InlineData("request.object.spec == 1")]
    [InlineData("nonsense(object)")]
    [InlineData("object.nonsense(1)")]
    [InlineData("has(object)")]
    [InlineData("has(request.nope)")]
    [InlineData("true && 1")]
    [InlineData("1 == 'a'")]
    [InlineData("1 == 1.0")]
    [InlineData("1 + 'a'")]
    [InlineData("1u + 1")]
    [InlineData("!1")]
    [InlineData("true ? 1 : 'a'")]
    [InlineData("request.dryRun == null")]
    [InlineData("variables.count.all(x, true)")]
    [InlineData("variables.names.all(x, 1)")]
    [InlineData("variables.names.all(x.y, true)")]
    [InlineData("variables.names.all(true)")]
    [InlineData("variables.names['a']")]
    [InlineData("'a'.startsWith(1)")]
    [InlineData("variables.count.startsWith('a')")]
    [InlineData("size(1)")]
    [InlineData("object.metadata.name.matches('[')")]
    [InlineData("'a'.matches('(?=b)')")]
    [InlineData("duration('5 minutes') < duration('1h')")]
    [InlineData("duration('9223372036854775808ns') < duration('1h')")]
    [InlineData("timestamp('2024-02-30T00:00:00Z') < timestamp('2024-01-01T00:00:00Z')")]
    [InlineData("'a'.matches('a{1001}')")]
    [InlineData("'a'.matches('\\\\Z')")]
    [InlineData("timestamp('today') == timestamp('2024-01-01T00:00:00Z')")]
    [InlineData("Object{spec: Object.spec{}}")]
    [InlineData("cel.bind(x, 1, x)")]
    [InlineData("authorizer.allowed()")]
    [InlineData("x.y.z")]
    public void What_the_server_does_not_compile_has_an_error(string expression)
    {
        var (found, error) = CelCompiler.Compile(expression, Environment);

        Assert.Null(found);
        Assert.NotNull(error);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_crash()
    {
        var (_, error) = CelCompiler.Compile(new string('(', 100_000), Environment);

        Assert.NotNull(error);
    }

    [Theory]
    [InlineData("x", true)]
    [InlineData("_x1", true)]
    [InlineData("1x", false)]
    [InlineData("a-b", false)]
    [InlineData("a.b", false)]
    [InlineData(" x", false)]
    [InlineData("for", false)]
    [InlineData("true", false)]
    [InlineData("", false)]
    public void A_variable_has_a_plain_name(string text, bool plain) =>
        Assert.Equal(plain, CelCompiler.IsIdentifier(text));

    [Fact]
    public void A_chain_of_fields_that_is_too_long_is_an_error()
    {
        var chain = string.Concat(Enumerable.Repeat(".a", 300));

        Assert.NotNull(CelCompiler.Compile($"object{chain} == 1", Environment).Error);
        Assert.Null(CelCompiler.Compile($"object{chain[..400]} == 1", Environment).Error);
    }

    [Fact]
    public void A_long_row_of_ands_is_no_nesting()
    {
        var row = string.Join(" && ", Enumerable.Repeat("true", 1000));

        Assert.Null(CelCompiler.Compile(row, Environment).Error);
        Assert.NotNull(CelCompiler.Compile(string.Join(" + ", Enumerable.Repeat("1", 1000)), Environment).Error);
    }

    [Theory]
    [InlineData("Object{spec: Object.spec{replicas: 3}}", "Object")]
    [InlineData(
        "[JSONPatch{op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey('a/b'), value: 1}]",
        "list(JSONPatch)"
    )]
    public void A_mutating_policy_makes_objects(string expression, string type)
    {
        var environment = new CelEnvironment(parameters: false, authorizer: true, null) { MakesChanges = true };

        Assert.Equal(type, CelCompiler.Compile(expression, environment).Type?.ToString());
    }

    [Fact]
    public void A_selector_of_devices_gives_names_to_values_and_a_policy_does_not()
    {
        const string Expression = "cel.bind(gpu, device.attributes['gpu.example.com'], gpu.model == 'a')";

        Assert.Equal("bool", CelCompiler.Compile(Expression, CelEnvironment.OfDevices()).Type?.ToString());
        Assert.NotNull(CelCompiler.Compile("cel.bind(x, 1, x > 0)", Environment).Error);
    }

    [Fact]
    public void A_rule_of_a_schema_knows_the_value_and_the_old_one()
    {
        var environment = new CelEnvironment(CelType.Int, CelType.OptionalOf(CelType.Int));

        Assert.Null(CelCompiler.Compile("self > oldSelf.orValue(0)", environment).Error);
        Assert.NotNull(CelCompiler.Compile("self == 'a'", environment).Error);
        Assert.NotNull(CelCompiler.Compile("object == 1", environment).Error);
    }
}
