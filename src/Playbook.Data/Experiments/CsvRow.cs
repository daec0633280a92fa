namespace Playbook.Data.Experiments;

/// <summary>A row of comma-separated values, and the line of the file on which it begins, counted from 1.</summary>
public readonly record struct CsvRow(int Line, string[] Fields);
