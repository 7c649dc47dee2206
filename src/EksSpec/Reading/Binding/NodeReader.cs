using EksSpec.Reading.Nodes;

namespace EksSpec.Reading.Binding;

/// <summary>Makes a value of a node, and reports what stands in the way.</summary>
internal delegate T NodeReader<out T>(Node node, Binder binder);
