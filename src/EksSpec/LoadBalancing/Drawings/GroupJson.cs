using System.Text.Json;

namespace EksSpec.LoadBalancing;

/// <summary>Writes a group into an object that is open.</summary>
internal static class GroupJson
{
    public static void Write(Utf8JsonWriter json, IngressGroup group)
    {
        json.WriteString("group", group.Name);
        json.WriteTexts("members", group.IsLoaded ? group.Members.Select(ObjectText.IdOf) : [], always: true);
        json.WriteTexts("leaving", group.IsLoaded ? group.Leaving.Select(ObjectText.IdOf) : []);
        if (group.IsOfAutoMode)
        {
            json.WriteBoolean("autoMode", true);
        }

        if (group.Faults is [var first, ..])
        {
            json.WriteString("error", first.Error);
            json.WritePropertyName("at");
            json.WriteObject(() => WriteAt(json, first));
            ReasonJson.Write(json, group.Faults);
            return;
        }

        json.WriteNull("error");
        if (group.LoadBalancer is { } balancer)
        {
            BalancerJson.Write(json, balancer);
        }
        else
        {
            json.WriteNull("loadBalancer");
        }
    }

    private static void WriteAt(Utf8JsonWriter json, GroupFault fault)
    {
        // Where two don't agree it is nobody's alone.
        if (fault.Other is null && fault.Object.Ref.Kind == "Ingress")
        {
            json.WriteString("ingress", ObjectText.IdOf(fault.Object));
        }

        json.WriteWhole("port", fault.Port);
        json.WriteText("annotation", fault.Annotation);
        json.WriteTruth("frontendNlb", fault.IsOfFrontend ? true : null);
    }
}
