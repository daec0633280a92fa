using System.Runtime.InteropServices;
using System.Text;
using Playbook.Cli;
using Playbook.Cli.Languages;
using Playbook.Cli.Terminals;
using Playbook.Scripts.Hosting;

// Bytes are the contract: UTF-8 without a mark and LF on every machine.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false, throwOnInvalidBytes: true));
return args is [ScriptHost.Verb] ? ScriptHost.Run(input, output) : RunCommand();

// By itself, so that the process of a script loads nothing of what commands need.
int RunCommand()
{
    using var cancellation = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        cancellation.Cancel();
    });
    return PlaybookCli.Run(args, new CliHost(output, error, input, cancellation.Token) { Terminal = Terminal.Detect(), Language = EnvironmentLanguage.Detect() });
}
