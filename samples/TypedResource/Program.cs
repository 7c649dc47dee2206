using EksSpec;
using TypedResource.Crds;

// A record of crds/backups.yaml: the package brings the generator.
Backup backup = new()
{
    Name = "nightly",
    Spec = new() { Mode = BackupMode.Full },
};
Console.Write(CanonicalYaml.Serialize(backup.ToDocument()));
