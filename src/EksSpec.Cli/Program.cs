using EksSpec.Cli;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return Tool.Run(args, new(input, output, Console.Error));
