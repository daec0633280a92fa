using System.Globalization;
using Playbook.Compiler.Types;
using Playbook.Diagnostics;
using Playbook.Plan.Behaviour;

namespace Playbook.Compiler.Reference;

/// <summary>Writes a parameter's values as a playbook would.</summary>
public static class ParameterText
{
    public static string Write(BehaviourParameter parameter, decimal value) =>
        parameter.Unit == ParameterUnit.Form ? parameter.Forms[0] : Write(parameter.Unit, value);

    public static string Write(ParameterUnit unit, decimal value) => unit switch
    {
        ParameterUnit.Share => string.Create(CultureInfo.InvariantCulture, $"{value * 100m:0.####}%"),
        ParameterUnit.Days => string.Create(CultureInfo.InvariantCulture, $"{value:0.####}d"),
        _ => value.ToString("0.######", CultureInfo.InvariantCulture),
    };

    public static string Write(AssumedValue value) => value.Form ?? Write(value.Unit, value.Value);

    /// <summary>All values with which the models can be run.</summary>
    public static Phrase Possible(BehaviourParameter parameter) => parameter.Unit == ParameterUnit.Form
        ? Range(parameter)
        : $"{Write(parameter.Unit, parameter.Least)} to {Write(parameter.Unit, parameter.Most)}";

    public static Phrase Range(BehaviourParameter parameter) => parameter.Unit == ParameterUnit.Form
        ? Phrase.Of($"one of {Phrase.List(parameter.Forms.Select(form => Phrase.Of($"`{form}`")))}")
        : $"{Write(parameter.Unit, parameter.Low)} to {Write(parameter.Unit, parameter.High)}";
}
