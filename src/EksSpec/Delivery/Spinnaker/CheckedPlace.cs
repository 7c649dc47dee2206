namespace EksSpec.Delivery;

/// <summary>The place that a check looks at.</summary>
/// <param name="Application">Spinnaker's application.</param>
/// <param name="Account">Spinnaker's account of the cluster.</param>
/// <param name="Folder">What was deployed.</param>
/// <param name="Number">Which of the checks it is, from 1.</param>
internal sealed record CheckedPlace(string Application, string Account, DeliveryFolder Folder, int Number);
