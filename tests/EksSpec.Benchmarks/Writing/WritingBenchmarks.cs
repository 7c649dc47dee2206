using System.Buffers;
using BenchmarkDotNet.Attributes;
using EksSpec.Writing;
using k8s;

namespace EksSpec.Benchmarks.Writing;

/// <summary>The canonical writer under BenchmarkDotNet.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class WritingBenchmarks
{
    private readonly object _deployment = Corpus.Deployment(0);
    private readonly object _config = Corpus.ClusterConfig();
    private readonly ArrayBufferWriter<byte> _output = new();

    [Benchmark]
    public void Deployment_to_yaml()
    {
        _output.ResetWrittenCount();
        CanonicalYaml.Write(_deployment, _output);
    }

    [Benchmark]
    public void Deployment_to_json()
    {
        _output.ResetWrittenCount();
        CanonicalJson.Write(_deployment, _output);
    }

    [Benchmark]
    public void ClusterConfig_to_yaml()
    {
        _output.ResetWrittenCount();
        CanonicalYaml.Write(_config, _output);
    }

    [Benchmark]
    public string Deployment_to_yaml_upstream() => KubernetesYaml.Serialize(_deployment);

    [Benchmark]
    public string Deployment_to_json_upstream() => KubernetesJson.Serialize(_deployment);
}
