using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Aws;

public class SshPublicKeyTests
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Theory]
    [InlineData(Key)]
    [InlineData(Key + " admin@example.com")]
    [InlineData("# mine\n\n" + Key)]
    [InlineData("restrict,command=\"/bin/true\" " + Key)]
    public void A_line_of_authorized_keys_is_a_key(string text) => Assert.True(SshPublicKey.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("not a key")]
    [InlineData("ssh-ed25519")]
    [InlineData("ssh-ed25519 AAAA")]
    [InlineData("AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("# " + Key)]
    public void Anything_else_is_none(string text) => Assert.False(SshPublicKey.IsValid(text));
}
