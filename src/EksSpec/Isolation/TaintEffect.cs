namespace EksSpec;

/// <summary>What a taint does to pods that don't tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not scheduled here.</summary>
    NoSchedule,

    /// <summary>They are scheduled here only when nothing else fits. Isolates nothing.</summary>
    PreferNoSchedule,

    /// <summary>They are not scheduled here, and those that run here are evicted.</summary>
    NoExecute,
}
