namespace Playbook.Syntax.Catalogue.Constructs;

internal static class ApplyConstruct
{
    public static Construct Definition { get; } = new("apply", Naming.Named, "An instance of a template: its declarations with the parameters filled in, each name with the instance's before it.", "apply morning { template flash_day; with slot = 10:00; with item = rice }")
    {
        Clauses =
        [
            new("template", "The template.", "template flash_day") { Phrases = ["<template: ref template>"], Occurs = Occurs.Required },
            new("with", "What a parameter stands for.", "with slot = 10:00") { Phrases = ["<phrase>"], DefinesName = true, Occurs = Occurs.Repeated },
        ],
    };
}
