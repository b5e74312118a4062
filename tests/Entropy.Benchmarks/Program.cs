using System.CommandLine;
using Entropy.Benchmarks;
using Entropy.Benchmarks.Reports;

var root = new RootCommand("Measures Entropy.Actors and prints the figures beside those to beat.");
foreach (var suite in Suites.All)
    root.Add(BenchCommand.For(suite));
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
