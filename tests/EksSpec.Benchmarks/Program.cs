using BenchmarkDotNet.Running;
using EksSpec.Benchmarks.Ratios;

if (args is ["ratios", .. var names])
{
    return RatioProgram.Run(names);
}

BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
return 0;
