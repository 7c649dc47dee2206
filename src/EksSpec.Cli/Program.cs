using EksSpec.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return Tool.Run(args, Terminal.OfProcess(input, output));
