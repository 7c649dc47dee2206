namespace EksSpec;

/// <summary>How a claim comes to its StorageClass.</summary>
internal enum ClassChoice
{
    /// <summary>Nobody can say: another set may have the default class, or a patch names one.</summary>
    Unknown,

    /// <summary>It names the class.</summary>
    Named,

    /// <summary>It gets the default class.</summary>
    Default,

    /// <summary>It would get the default class, and there is none.</summary>
    NoDefault,

    /// <summary>It wants a PersistentVolume that is there already.</summary>
    Given,
}
