using k8s.Models;

namespace EksSpec.Builders;

/// <summary>The pods of any object that makes pods, or is one.</summary>
internal static class PodTemplates
{
    /// <summary>The pod template; <see langword="null"/> for an object without one.</summary>
    public static V1PodTemplateSpec? Of(object document) =>
        document switch
        {
            V1Deployment made => made.Spec?.Template,
            V1StatefulSet made => made.Spec?.Template,
            V1DaemonSet made => made.Spec?.Template,
            V1ReplicaSet made => made.Spec?.Template,
            V1ReplicationController made => made.Spec?.Template,
            V1Job made => made.Spec?.Template,
            V1CronJob made => made.Spec?.JobTemplate?.Spec?.Template,
            V1Pod { Spec: { } spec } made => new() { Metadata = made.Metadata, Spec = spec },
            _ => null,
        };

    /// <summary>Changes the pods of an object, where it has any.</summary>
    public static void Change(object document, IEnumerable<Action<V1PodTemplateSpec>> changes)
    {
        if (Of(document) is not { } template)
        {
            return;
        }

        template.Metadata ??= new();
        template.Spec ??= new();
        foreach (var change in changes)
        {
            change(template);
        }

        if (document is V1Pod pod)
        {
            (pod.Metadata, pod.Spec) = (template.Metadata, template.Spec);
        }
    }
}
