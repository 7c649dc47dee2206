using System.Text.Json;
using EksSpec.LoadBalancing;

namespace EksSpec.Tests.LoadBalancing;

public class LoadBalancerDrawingTests
{
    private readonly LoadBalancers _all = new FrontDoorScene().All();

    [Fact]
    public void The_table_has_a_row_per_rule_and_every_reason_why_a_group_is_stopped() =>
        Snapshot.Match(_all.ToText(), "txt");

    [Fact]
    public void The_json_has_a_line_per_group_then_what_is_refused_and_left_out() =>
        Snapshot.Match(_all.ToJsonLines(), "jsonl");

    [Fact]
    public void The_flowchart_has_an_arrow_per_rule() => Snapshot.Match(_all.ToMermaid(), "mmd");

    [Fact]
    public void The_picture_has_a_line_per_rule_and_arrows_to_services() => Snapshot.Match(_all.ToSvg(), "svg");

    [Fact]
    public void Pictures_of_several_sites_are_one_picture()
    {
        Assert.StartsWith("<svg", LoadBalancerDrawing.Svg(_all, _all), StringComparison.Ordinal);
        Assert.Contains("g1_2_443 -->", LoadBalancerDrawing.Mermaid(_all, _all), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_table_fits_a_hundred_columns_unless_a_word_is_longer() =>
        Assert.All(
            _all.ToText().Split('\n'),
            line =>
                Assert.True(line.Length <= 100 || line.Contains("prod/ingresses.yaml", StringComparison.Ordinal), line)
        );

    [Fact]
    public void Names_cannot_break_out_of_a_picture()
    {
        Assert.Contains("^/b&lt;42&gt;", _all.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("^/b#lt;42#gt;", _all.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_accepted_group_has_the_fields_of_the_controllers_answer_and_no_others()
    {
        using var json = JsonDocument.Parse(_all.ToJsonLines().Split('\n')[2]);

        Assert.Equal(
            [
                "site",
                "group",
                "members",
                "leaving",
                "error",
                "loadBalancer",
                "listeners",
                "targetGroups",
                "frontendNlb",
            ],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
    }

    [Fact]
    public void A_site_without_an_ingress_says_so() =>
        Assert.Equal("There is no Ingress.\n", new LoadBalancers { Groups = [] }.ToText());
}
