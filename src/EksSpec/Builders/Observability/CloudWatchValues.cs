using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Values of the add-on <c>amazon-cloudwatch-observability</c>.</summary>
/// <remarks>By the values of its chart, 6.4.0. Tolerations of a part take the place of the add-on's, be they an empty list.</remarks>
public sealed record CloudWatchValues : AddonValues
{
    /// <summary>What all its pods tolerate, apart from its controller's.</summary>
    /// <value><c>tolerations</c>; <see langword="null"/> leaves it out. Without it: every taint, from version 1.6 on.</value>
    public ValueList<V1Toleration>? Tolerations { get; init; }

    /// <summary>What the pods tolerate that send logs.</summary>
    /// <value><c>containerLogs.fluentBit.tolerations</c>; <see langword="null"/> leaves it out. Without it: <see cref="Tolerations"/>.</value>
    public ValueList<V1Toleration>? LogTolerations { get; init; }

    /// <summary>What the pods tolerate that send metrics and traces.</summary>
    /// <value><c>agent.tolerations</c>; <see langword="null"/> leaves it out. Without it: <see cref="Tolerations"/>.</value>
    public ValueList<V1Toleration>? AgentTolerations { get; init; }

    /// <summary>What the controller tolerates, which needs a node of its choice.</summary>
    /// <value><c>manager.tolerations</c>; <see langword="null"/> leaves it out. Without it: nothing.</value>
    public ValueList<V1Toleration>? ControllerTolerations { get; init; }

    /// <summary>Whether logs are sent.</summary>
    /// <value><c>containerLogs.enabled</c>; <see langword="null"/> leaves it out. Without it: they are.</value>
    public bool? ContainerLogs { get; init; }

    /// <summary>Whether metrics of containers and nodes are sent.</summary>
    /// <value><c>containerInsights.enabled</c>; <see langword="null"/> leaves it out. Without it: they are.</value>
    public bool? ContainerInsights { get; init; }

    /// <summary>Whether traces and metrics of applications are taken.</summary>
    /// <value><c>applicationSignals.enabled</c>; <see langword="null"/> leaves it out. Without it: they are.</value>
    public bool? ApplicationSignals { get; init; }

    /// <summary>Files of Fluent Bit's configuration by their names, such as <c>application-log.conf</c>, in place of the add-on's.</summary>
    /// <value><c>containerLogs.fluentBit.config.extraFiles</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? LogFiles { get; init; }

    /// <summary>CPU that a pod asks for which sends metrics, such as <c>250m</c>.</summary>
    /// <value><c>agent.resources.requests.cpu</c>; <see langword="null"/> leaves it out.</value>
    public string? AgentCpuRequest { get; init; }

    /// <summary>Memory that a pod asks for which sends metrics, such as <c>128Mi</c>.</summary>
    /// <value><c>agent.resources.requests.memory</c>; <see langword="null"/> leaves it out.</value>
    public string? AgentMemoryRequest { get; init; }

    /// <inheritdoc/>
    public override InlineDocument ToDocument()
    {
        var fluentBit = Fields.Map(
            ("tolerations", TolerationList.Write(LogTolerations)),
            ("config", LogFiles is null ? null : Fields.Map(("extraFiles", Fields.Map(LogFiles))))
        );
        var agent = Fields.Map(
            ("tolerations", TolerationList.Write(AgentTolerations)),
            ("resources", Resources(AgentCpuRequest, AgentMemoryRequest))
        );
        return Fields.Map(
            ("tolerations", TolerationList.Write(Tolerations)),
            (
                "containerLogs",
                Fields.NotEmpty(
                    Fields.Map(("enabled", Fields.Flag(ContainerLogs)), ("fluentBit", Fields.NotEmpty(fluentBit)))
                )
            ),
            ("containerInsights", Switch(ContainerInsights)),
            ("applicationSignals", Switch(ApplicationSignals)),
            ("agent", Fields.NotEmpty(agent)),
            ("manager", Fields.NotEmpty(Fields.Map(("tolerations", TolerationList.Write(ControllerTolerations)))))
        );
    }

    private static InlineDocument? Switch(bool? isOn) => Fields.NotEmpty(Fields.Map(("enabled", Fields.Flag(isOn))));
}
