using System.CommandLine;
using Playbook.Calibration.Bootstrapping;

namespace Playbook.Cli.Commands;

/// <summary>How often a model is fitted to members drawn anew, as two verbs are told.</summary>
internal static class BootstrapOption
{
    public static Option<int> Create()
    {
        var option = new Option<int>("--bootstrap")
        {
            Description = $"Take standard errors from so many refits to members drawn with replacement, {BootstrapOptions.Least} to {BootstrapOptions.Most}; 0 takes them from the information matrix.",
            DefaultValueFactory = _ => 0,
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value is not 0 and (< BootstrapOptions.Least or > BootstrapOptions.Most))
                result.AddError($"--bootstrap takes 0 or a number from {BootstrapOptions.Least} to {BootstrapOptions.Most}, not {value}");
        });
        return option;
    }
}
