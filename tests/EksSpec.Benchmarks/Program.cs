using BenchmarkDotNet.Running;
using EksSpec.Benchmarks.Ratios;
using EksSpec.Benchmarks.Rules;

switch (args)
{
    case ["ratios", .. var names]:
        return RatioProgram.Run(names);
    case [FirstCheck.Child, var work, var file]:
        return FirstCheck.RunChild(work, file);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args);
        return 0;
}
