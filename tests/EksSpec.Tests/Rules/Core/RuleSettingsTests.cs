using EksSpec.Findings;
using EksSpec.Rules;
using EksSpec.Values;

namespace EksSpec.Tests.Rules.Core;

/// <summary>What a settings file may say, and what is said of one that is wrong.</summary>
public sealed class RuleSettingsTests
{
    private const string Head = "apiVersion: eksspec.io/v1\nkind: Settings\n";

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        Assert.Equal(RuleOptions.Default, RuleSettings.Read(Head, out var findings).Options);
        Assert.Empty(findings);
    }

    [Fact]
    public void All_that_can_be_said_is_understood()
    {
        var options = Understood(
            """
            profile: strict
            asOf: "2027-03-24"
            external: [Service/shop/api, "Secret/*/tls"]
            accounts: {prod: "111122223333"}
            suppress:
            - {rule: EKS2001, reason: known}
            - {rule: EKS2002, reason: too, path: "vpc[*]", document: ClusterConfig prod, site: prod}
            """
        );

        Assert.Equal(
            RuleOptions.Default with
            {
                Profile = RuleProfile.Strict,
                AsOf = new(2027, 3, 24),
                External = ["Service/shop/api", "Secret/*/tls"],
                Accounts = ValueMap.Of(("prod", "111122223333")),
                Suppressions =
                [
                    new("EKS2001", "known"),
                    new("EKS2002", "too")
                    {
                        Path = "vpc[*]",
                        Object = "ClusterConfig prod",
                        Site = "prod",
                    },
                ],
            },
            options
        );
    }

    [Theory]
    [InlineData("baseline", RuleProfile.Baseline)]
    [InlineData("recommended", RuleProfile.Recommended)]
    [InlineData("strict", RuleProfile.Strict)]
    [InlineData("Strict", RuleProfile.Strict)]
    [InlineData("BASELINE", RuleProfile.Baseline)]
    public void A_profile_is_said_by_its_name(string name, RuleProfile profile) =>
        Assert.Equal(profile, Understood($"profile: {name}").Profile);

    [Fact]
    public void A_day_need_not_be_quoted() =>
        Assert.Equal(new DateOnly(2027, 3, 24), Understood("asOf: 2027-03-24").AsOf);

    [Fact]
    public void Lists_may_be_empty()
    {
        var options = Understood("external: []\nsuppress: []");

        Assert.Empty(options.External);
        Assert.Empty(options.Suppressions);
    }

    [Theory]
    [InlineData("path: spec", "spec", null, null)]
    [InlineData("document: Pod a", null, "Pod a", null)]
    [InlineData("site: prod", null, null, "prod")]
    public void A_suppression_may_be_narrowed(string narrowed, string? path, string? document, string? site) =>
        Assert.Equal(
            new Suppression("EKS2001", "known")
            {
                Path = path is null ? null : SpecPath.Parse(path),
                Object = document,
                Site = site,
            },
            Assert.Single(Understood($"suppress: [{{rule: EKS2001, reason: known, {narrowed}}}]").Suppressions)
        );

    [Theory]
    [InlineData("profile: loose")]
    [InlineData("profile: '1'")]
    [InlineData("profile: '7'")]
    [InlineData("profile: 'baseline,strict'")]
    [InlineData("profile: 1")]
    [InlineData("profile: [strict]")]
    [InlineData("profile:")]
    [InlineData("asOf: 2027-3-24")]
    [InlineData("asOf: 24.03.2027")]
    [InlineData("asOf: ' 2027-03-24'")]
    [InlineData("asOf: 2027-02-29")]
    [InlineData("asOf: {}")]
    [InlineData("external: Service/a")]
    [InlineData("external: {Service: a}")]
    [InlineData("external: [Service/a, 1]")]
    [InlineData("external: [1, Service/a]")]
    [InlineData("external: [[Service/a]]")]
    [InlineData("suppress: EKS2001")]
    [InlineData("suppress: {rule: EKS2001, reason: known}")]
    [InlineData("suppress: [EKS2001]")]
    [InlineData("suppress: [{rule: EKS2001}]")]
    [InlineData("suppress: [{reason: known}]")]
    [InlineData("suppress: [{rule: '', reason: known}]")]
    [InlineData("suppress: [{rule: ' ', reason: known}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: ''}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: ' '}]")]
    [InlineData("suppress: [{rule: 2001, reason: known}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: 1}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, path: ' '}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, path: 'a..b'}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, path: 1}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, document: ''}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, site: [prod]}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known, until: '2027'}]")]
    [InlineData("suppress: [{rule: EKS2001, reason: known}, {rule: EKS2002}]")]
    [InlineData("suppress: [{rule: EKS2002}, {rule: EKS2001, reason: known}]")]
    [InlineData("profil: strict")]
    [InlineData("Profile: strict")]
    [InlineData("metadata: {name: mine}")]
    public void What_is_not_understood_is_told_with_its_key_and_what_was_expected(string setting)
    {
        var key = setting.Split(':')[0];

        var settings = RuleSettings.Read(Head + setting, out var findings);

        var finding = Assert.Single(findings);
        Assert.Equal("EKS6901", finding.Rule.Id);
        Assert.True(SpecPath.Parse(key).Covers(finding.Path), finding.Path.ToString());
        Assert.Equal(3, finding.Position?.Line);
        Assert.StartsWith(
            $"The setting '{finding.Path}' is not understood: ",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Equal(RuleOptions.Default, settings.Options);
    }

    [Theory]
    [InlineData("profile: loose", "profile", 1, "it must be baseline, recommended or strict.")]
    [InlineData("asOf: soon", "asOf", 1, "it must be a day, such as 2026-11-25.")]
    [InlineData("kubernetesVersion: 1.30", "kubernetesVersion", 1, "it must be a version in quotes, such as \"1.34\".")]
    [InlineData(
        "kubernetesVersion: latest",
        "kubernetesVersion",
        1,
        "it must be a version in quotes, such as \"1.34\"."
    )]
    [InlineData("exclude: test/", "exclude", 1, "it must be a list.")]
    [InlineData("exclud: [test/]", "exclud", 1, "did you mean 'exclude'?")]
    [InlineData("sites: [prod]", "sites", 1, "it must be a map with the name of each site.")]
    [InlineData("sites: {prod: {}}", "sites.prod", 9, "it must have a cluster, files, or both.")]
    [InlineData("sites: {prod: {clutser: a.yaml}}", "sites.prod.clutser", 16, "did you mean 'cluster'?")]
    [InlineData(
        "sites: {prod: {cluster: [a.yaml]}}",
        "sites.prod.cluster",
        16,
        "it must be a text, in quotes where it looks like a number."
    )]
    [InlineData("sites: {prod: {files: k8s}}", "sites.prod.files", 16, "it must be a list.")]
    [InlineData(
        "external: [db]",
        "external[0]",
        12,
        "it must be Kind/namespace/name, or Kind/name for a kind without namespaces."
    )]
    [InlineData("accounts: [tokyo]", "accounts", 1, "it must be a map with the account of each site.")]
    [InlineData(
        "accounts: {tokyo: 111122223333}",
        "accounts.tokyo",
        12,
        "it must be the 12 digits of an account, in quotes."
    )]
    [InlineData("suppress: [{rule: EKS2001}]", "suppress[0]", 12, "it has no reason.")]
    [InlineData(
        "suppress: [{rule: EKS2001, reason: known, until: x}]",
        "suppress[0].until",
        43,
        "there are rule, reason, path, document, site."
    )]
    public void A_wrong_entry_says_where_it_is_and_what_was_expected(
        string setting,
        string path,
        int column,
        string expected
    )
    {
        RuleSettings.Read(Head + setting, out var findings);

        var finding = Assert.Single(findings);
        Assert.Equal($"The setting '{path}' is not understood: {expected}", finding.Message);
        Assert.Equal(new SourcePosition(null, 3, column), finding.Position);
    }

    [Fact]
    public void Files_to_exclude_and_sites_are_settings_too()
    {
        var settings = RuleSettings.Read(
            Head
                + "kubernetesVersion: '1.34'\nexclude: [test/, '*.tmp.yaml']\nsites:\n  prod: {cluster: prod.yaml, files: [k8s]}\n  dev: {files: [dev]}\n",
            out var findings
        );

        Assert.Empty(findings);
        Assert.Equal("1.34", settings.Options.TargetVersion);
        Assert.Equal(["test/", "*.tmp.yaml"], settings.Exclude);
        Assert.Equal(
            [new SitePlan("prod") { Cluster = "prod.yaml", Files = ["k8s"] }, new SitePlan("dev") { Files = ["dev"] }],
            settings.Sites
        );
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_and_the_rest_is_read()
    {
        var settings = RuleSettings.Read(Head + "asOf: never\nprofile: strict\nexternal: 1\n", out var findings);

        Assert.Equal(["asOf 3", "external 5"], findings.Select(each => $"{each.Path} {each.Position?.Line}"));
        Assert.Equal(RuleOptions.Default with { Profile = RuleProfile.Strict }, settings.Options);
    }

    [Theory]
    [InlineData("")]
    [InlineData("profile: strict\n")]
    [InlineData("kind: Settings\nprofile: strict\n")]
    [InlineData("apiVersion: eksspec.io/v2\nkind: Settings\nprofile: strict\n")]
    [InlineData("apiVersion: eksspec.io/v1\nkind: Setting\nprofile: strict\n")]
    [InlineData(Head + "profile: strict\n---\n" + Head)]
    [InlineData("- " + "profile: strict\n")]
    public void A_file_that_is_no_settings_is_told_as_such(string yaml)
    {
        var settings = RuleSettings.Read(yaml, out var findings);

        Assert.Equal(RuleOptions.Default, settings.Options);
        var finding = findings[^1];
        Assert.Equal("EKS6901", finding.Rule.Id);
        Assert.Equal(SpecPath.Root, finding.Path);
        Assert.Equal(
            "The file does not hold one document of apiVersion eksspec.io/v1 and kind Settings.",
            finding.Message
        );
    }

    [Fact]
    public void What_the_reader_finds_is_told_too()
    {
        RuleSettings.Read(Head + "profile: strict\nprofile: baseline\n", out var findings);

        var finding = Assert.Single(findings);
        Assert.Equal(("EKS3002", 4), (finding.Rule.Id, finding.Position?.Line));
    }

    [Fact]
    public void A_text_is_needed() =>
        Assert.Throws<ArgumentNullException>("yaml", () => RuleSettings.Read(null!, out _));

    private static RuleOptions Understood(string settings)
    {
        var read = RuleSettings.Read(Head + settings, out var findings);
        Assert.Empty(findings);
        return read.Options;
    }
}
