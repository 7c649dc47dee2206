using EksSpec.Editing;
using EksSpec.Eksctl;
using EksSpec.Tests.Cli;

namespace EksSpec.Tests.Editing;

/// <summary>What the readme shows of edits.</summary>
public class SpecFileExampleTests
{
    [Fact]
    public void A_version_is_changed_and_the_comment_behind_it_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(
            "cluster.yaml",
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: labbase\n  region: eu-west-1\n"
                + "  version: '1.34'   # until spring\n"
        );

        #region edit
        var file = SpecFile.Load(path);
        file.Update<ClusterConfig>(config => config with { Metadata = config.Metadata! with { Version = "1.35" } });
        file.Set("metadata.tags.team", "platform");
        file.Save();
        #endregion

        Assert.Equal(
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: labbase\n  region: eu-west-1\n"
                + "  version: '1.35'   # until spring\n  tags:\n    team: platform\n",
            File.ReadAllText(path)
        );
    }
}
