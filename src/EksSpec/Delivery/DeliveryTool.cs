using EksSpec.Delivery;

namespace EksSpec;

/// <summary>The tool that brings a fleet into its clusters.</summary>
/// <remarks>Given to <c>DeliverWith</c> of a fleet. It adds files and marks objects; what the objects are stays as it is.</remarks>
public abstract record DeliveryTool
{
    private protected DeliveryTool() { }

    internal abstract DeliveryKind Kind { get; }

    /// <summary>What the tool asks for.</summary>
    internal abstract DeliveryPlan PlanOf(DeliverySet set);
}
