using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Playbook.Scripts.Compiling;

namespace Playbook.Scripts.Tests.Compiling;

/// <summary>Ways out of the sandbox that were tried, each with the gate that stops it and what the gate says.</summary>
public sealed class EscapeTests
{
    private const string Find = "select new Finding(offer, ";

    public static TheoryData<string, string, string> Attempts => new()
    {
        // Words, before anything is parsed.
        { "typeof(string).Assembly.GetType(\"System.IO.File\") == null ? null : null", "Construct", "typeof" },
        { "{ while (true) { } }", "Construct", "while" },
        { "for (;;) ;", "Construct", "for" },
        { "goto again;", "Construct", "goto" },
        { "unsafe { }", "Construct", "unsafe" },
        { "stackalloc int[1_000_000] == default ? null : null", "Construct", "stackalloc" },
        { "extern static int getpid();", "Construct", "extern" },
        { "campaign.Offers is null ? null : throw new System.Exception()", "Construct", "throw" },
        { "campaign.Offers.Select(delegate (Offer offer) { return new Finding(offer, \"\"); })", "Construct", "delegate" },
        { "campaign.Offers.Select(static offer => new Finding(offer, \"\"))", "Construct", "static" },
        { "campaign.Offers.Where(offer => offer.Equals(ref campaign)).Select(offer => new Finding(offer, \"\"))", "Construct", "ref" },
        { "int.TryParse(\"1\", out var number) ? null : null", "Construct", "out" },
        { "(campaign.Offers as object) == null ? null : null", "Construct", "as" },
        { "default(Finding) is null ? null : null", "Construct", "default" },
        { "checked(1 + 1) == 2 ? null : null", "Construct", "checked" },
        { "sizeof(int) == 4 ? null : null", "Construct", "sizeof" },
        { "using static System.IO.File; null", "Construct", "using" },
        { "null; } static Script() { System.Environment.Exit(3); } static IEnumerable<Finding> Other() { return null", "Construct", ";" },
        { "null; } public class Evil : System.Runtime.CompilerServices.INotifyCompletion { ~Evil() { } }", "Construct", ";" },
        { "try { } catch { }", "Construct", "try" },
        { "lock (campaign) { }", "Construct", "lock" },

        // Directives.
        { "#r \"System.Diagnostics.Process\"\ncampaign.Offers.Select(offer => new Finding(offer, \"\"))", "Construct", "#r" },
        { "#load \"/etc/passwd\"\ncampaign.Offers.Select(offer => new Finding(offer, \"\"))", "Construct", "#load" },
        { "#pragma warning disable\nnull", "Construct", "#pragma" },
        { "campaign\n#line 1 \"/etc/passwd\"\n.Offers.Select(offer => new Finding(offer, \"\"))", "Construct", "#line" },
        { "#if true\nnull\n#endif", "Construct", "#if" },
        { "#:package Evil@1.0.0\nnull", "Construct", "#:" },
        { "#!/bin/sh\nnull", "Construct", "#!" },

        // Identifiers that are not written plainly.
        { "System.\\u0045nvironment.MachineName == \"\" ? null : null", "Construct", "\\u0045nvironment" },

        // Constructs.
        { "campaign.Offers.Select(offer => { return new Finding(offer, \"\"); })", "Construct", "return" },
        { "campaign.Offers.Select(async offer => new Finding(offer, \"\")).Select(task => task.Result)", "Construct", "async offer" },
        { "campaign.Offers.Select([System.Runtime.CompilerServices.ModuleInitializer] (offer) => new Finding(offer, \"\"))", "Construct", "[System.Runtime" },
        { "campaign.Offers.Select(offer => new Finding(offer, $\"{offer.Name,2000000000}\"))", "Construct", ",2000000000" },
        { "new int[2000000000].Length == 0 ? null : null", "Construct", "new int[2000000000]" },
        { "campaign.Offers.Select(offer => new Finding(offer, \"\") { Message = \"x\" })", "Construct", "{ Message" },
        { "campaign.Offers.Select(offer => new Finding(offer with { Stock = 3 }, \"\"))", "Construct", "offer with" },
        { "campaign.Offers is [.. var all] ? null : null", "Construct", "[.. var all]" },
        { "[.. campaign.Offers.Select(offer => new Finding(offer, \"\"))]", "Construct", "[.. campaign" },
        { "campaign.Offers.Select(offer => offer.Name = \"x\").Select(name => new Finding(campaign, name))", "Construct", "offer.Name = " },
        { "from Offer offer in (dynamic)campaign.Offers " + Find + "\"\")", "Member", "dynamic" },

        // Types and members.
        { "from offer in campaign.Offers " + Find + "System.IO.File.ReadAllText(\"/etc/passwd\"))", "Member", "System.IO.File" },
        { "from offer in campaign.Offers " + Find + "global::System.IO.File.ReadAllText(\"/etc/passwd\"))", "Construct", "global" },
        { "from offer in campaign.Offers " + Find + "Environment.GetEnvironmentVariable(\"HOME\"))", "Member", "Environment" },
        { "from offer in campaign.Offers " + Find + "offer.GetType().Assembly.Location)", "Member", "GetType" },
        { "from offer in campaign.Offers " + Find + "(1).GetType().Name)", "Member", "GetType" },
        { "from offer in campaign.Offers " + Find + "Activator.CreateInstance(null, \"System.Diagnostics.Process\").ToString())", "Member", "Activator" },
        { "from offer in campaign.Offers " + Find + "AppDomain.CurrentDomain.BaseDirectory)", "Member", "AppDomain" },
        { "from offer in campaign.Offers " + Find + "AppContext.BaseDirectory)", "Member", "AppContext" },
        { "from offer in campaign.Offers " + Find + "Type.GetType(\"System.IO.File\").Name)", "Member", "Type" },
        { "from offer in campaign.Offers " + Find + "System.Reflection.Assembly.GetExecutingAssembly().Location)", "Member", "Assembly" },
        { "from offer in campaign.Offers " + Find + "System.Runtime.CompilerServices.Unsafe.As<string>(offer))", "Member", "Unsafe" },
        { "from offer in campaign.Offers " + Find + "System.Threading.Tasks.Task.Run(() => \"x\").Result)", "Member", "Task" },
        { "from offer in campaign.Offers " + Find + "System.Threading.Thread.CurrentThread.Name)", "DoesNotCompile", "Thread" },
        { "from offer in campaign.Offers " + Find + "System.Runtime.InteropServices.Marshal.PtrToStringAnsi(0))", "DoesNotCompile", "Marshal" },
        { "from offer in campaign.Offers " + Find + "System.Runtime.InteropServices.GCHandle.Alloc(offer).ToString())", "Member", "GCHandle" },
        { "from offer in campaign.Offers " + Find + "GC.GetTotalMemory(true).ToString())", "Member", "GC" },
        { "from offer in campaign.Offers " + Find + "Console.ReadLine())", "DoesNotCompile", "Console" },
        { "from offer in campaign.Offers " + Find + "System.Diagnostics.Process.GetCurrentProcess().ProcessName)", "DoesNotCompile", "Process" },
        { "from offer in campaign.Offers " + Find + "new System.Net.Http.HttpClient().ToString())", "DoesNotCompile", "Http" },
        { "from offer in campaign.Offers " + Find + "System.Text.RegularExpressions.Regex.Replace(offer.Name, \"(a+)+$\", \"\"))", "DoesNotCompile", "RegularExpressions" },
        { "from offer in campaign.Offers " + Find + "DateTime.Now.ToString())", "Member", "Now" },
        { "from offer in campaign.Offers " + Find + "Guid.NewGuid().ToString())", "Member", "Guid" },
        { "from offer in campaign.Offers " + Find + "Random.Shared.Next().ToString())", "Member", "Random" },
        { "from offer in campaign.Offers " + Find + "string.Create(3, offer, (span, o) => span.Clear()))", "Member", "Create" },
        { "from offer in campaign.Offers " + Find + "new string('x', 2000000000))", "Member", "string" },
        { "from offer in campaign.Offers " + Find + "offer.Name.PadLeft(2000000000))", "Member", "PadLeft" },
        { "from offer in campaign.Offers " + Find + "string.Format(\"{0,2000000000}\", offer))", "Member", "Format" },
        { "from offer in campaign.Offers " + Find + "((Func<string>)(() => \"x\"))())", "Member", "Invoke" },
        { "from offer in campaign.Offers let f = (Func<string, string>)(x => x) " + Find + "f(\"x\"))", "Member", "Func" },
        { "campaign.Offers.Select(Enumerable.Empty<Finding>().GetEnumerator().Equals).Select(same => new Finding(campaign, \"\"))", "Member", "Get" },
        { "campaign.Offers.Select(offer => offer.ToString).Select(f => new Finding(campaign, f.Method.Name))", "Member", "ToString" },
        { "from offer in campaign.Offers " + Find + "nameof(System.IO.File))", "Construct", "nameof" },
        { "(System.Linq.Expressions.Expression<Func<int>>)(() => 1) == null ? null : null", "Member", "Func<int>" },
        { "campaign.Offers.AsQueryable().Select(offer => new Finding(offer, \"\"))", "DoesNotCompile", "AsQueryable" },
        { "campaign.Offers.AsParallel().Select(offer => new Finding(offer, \"\"))", "DoesNotCompile", "AsParallel" },
        { "from word in new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(1, 1).ToStringAndClear() select new Finding(campaign, \"\")", "Member", "DefaultInterpolatedStringHandler" },
        { "campaign.Offers.OrderBy(offer => offer, Comparer<Offer>.Default).Select(offer => new Finding(offer, \"\"))", "Member", "Comparer" },
        { "campaign.Offers.Select(offer => new Finding(offer, (FormattableString)$\"{offer}\" + \"\"))", "Member", "FormattableString" },
        { "new List<Finding>(2000000000)", "Member", "List" },
        { "campaign.Offers.ToList().ConvertAll(offer => new Finding(offer, \"\"))", "Member", "ConvertAll" },
        { "Array.CreateInstance(null, 1).Length == 1 ? null : null", "Member", "Array" },
        { "Enumerable.Repeat(new Lazy<Finding>(() => new Finding(campaign, \"\")), 1).Select(lazy => lazy.Value)", "Member", "Lazy" },
        { "await System.Threading.Tasks.Task.FromResult<IEnumerable<Finding>>(null)", "Construct", "await" },
        { "string.Empty.GetHashCode() == 0 ? null : null", "Member", "GetHashCode" },
        { "1.0.Equals(double.Parse(\"1\")) ? null : null", "Member", "Parse" },
        { "campaign.First.ToDateTime(TimeOnly.MinValue).ToLocalTime() == default ? null : null", "Construct", "default" },
        { "campaign.Offers.Cast<IDisposable>().Select(thing => new Finding(campaign, \"\"))", "Member", "Cast" },
        { "campaign.Offers.Aggregate<Offer, IDisposable>(null, (one, other) => one) == null ? null : null", "Member", "IDisposable" },
    };

    [Theory]
    [MemberData(nameof(Attempts))]
    public void Attempt_is_stopped_for_its_reason(string script, string kind, string what)
    {
        var compiled = ScriptCompiler.Compile(script);
        Assert.Empty(compiled.Assembly);
        Assert.Contains(compiled.Problems, problem => problem.Kind.ToString() == kind && (problem.What + problem.Instead).Contains(what, StringComparison.Ordinal));
        Assert.All(compiled.Problems, problem => Assert.InRange(problem.Start, 0, script.Length));
    }

    [Fact]
    public void More_than_thirty_ways_are_tried() => Assert.True(Attempts.Count > 30);

    [Fact]
    public void Place_of_a_refusal_is_that_in_the_script()
    {
        var problem = ScriptCompiler.Compile("// first\nfrom offer in campaign.Offers\nselect new Finding(offer, Environment.NewLine)").Problems[0];
        Assert.Equal((65, "System.Environment.NewLine"), (problem.Start, problem.What));
    }

    /// <summary>The last gate by itself: forms that the gates before it would never let come to be.</summary>
    [Theory]
    [InlineData("public static class Script { public static string Find() => System.IO.File.ReadAllText(\"x\"); }", "System.IO.File")]
    [InlineData("public static class Script { static Script() { } }", ".cctor")]
    [InlineData("public class Script { ~Script() { } }", "System.Object.Finalize")]
    [InlineData("public class Script { public int Find(int x) { try { return 1 / x; } finally { x = 2; } } }", "an exception handler")]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct Script { [System.Runtime.InteropServices.FieldOffset(0)] public string Text; [System.Runtime.InteropServices.FieldOffset(0)] public object Thing; }", "a layout of its own")]
    [InlineData("public static class Script { [System.Runtime.InteropServices.DllImport(\"c\")] public static extern int getpid(); }", "native code")]
    [InlineData("public static unsafe class Script { public static int Find(int* at) => *at; }", "System.Security")]
    [InlineData("public static class Script { public static object Find(object o) => o.GetType(); }", "System.Type")]
    [InlineData("public class Script : System.Exception { }", "System.Exception")]
    [InlineData("public class Script : System.IDisposable { public void Dispose() { } }", "System.IDisposable")]
    [InlineData("public static class Script { public static int Find(ref int at) => at; }", "Ldind_i4")]
    [InlineData("public static class Script { [System.Runtime.CompilerServices.ModuleInitializer] public static void Find() { } }", "ModuleInitializer")]
    public void Compiled_form_is_refused_by_itself(string source, string refusal) =>
        Assert.Contains(refusal, AllowedMetadata.Refusal(Emitted.Of(source)), StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_assembly_are_refused() => Assert.Equal("a file that cannot be read", AllowedMetadata.Refusal("no assembly"u8));

    /// <summary>An operand of the wrong length would let the next instruction begin in its middle, and numbers come up that no instruction has.</summary>
    [Fact]
    public void Instructions_of_this_library_are_each_skipped_with_their_operands()
    {
        using var file = new PEReader(File.OpenRead(typeof(ScriptCompiler).Assembly.Location));
        var reader = file.GetMetadataReader();
        var bodies = reader.MethodDefinitions.Select(reader.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0).Select(method => file.GetMethodBody(method.RelativeVirtualAddress)).ToList();
        Assert.True(bodies.Count > 300, $"{bodies.Count} methods");
        Assert.All(bodies, body => Assert.Matches("^(the instruction [A-Z][a-z_0-9]*)?$", AllowedInstructions.Refusal(body.GetILReader()) ?? string.Empty));
    }
}
