using System.Diagnostics;
using System.Globalization;
using Playbook.Testing.Fuzzing;

// dotnet run -c Release --project tests/Playbook.Fuzz -- COUNT [SEED] [FIRST]
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
var seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var first = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
var run = new FuzzRun(seed, compile: true);
var watch = Stopwatch.StartNew();
var last = -1;
using var watchdog = new Timer(_ =>
{
    if (run.Current == last) Console.WriteLine($"seed {seed}, input {last}: still not done");
    last = run.Current;
}, null, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));

var faults = 0;
foreach (var fault in run.Faults(first, count))
{
    faults++;
    Console.WriteLine(fault);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {count} inputs from {first} on, {faults} kinds of fault, {watch.Elapsed.TotalSeconds:0} s"));
return faults == 0 ? 0 : 1;
