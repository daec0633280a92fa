using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Data.Experiments;

/// <summary>What came of reading a log: the log, or the errors that say why there is none; warnings either way.</summary>
public sealed record ExperimentReading(ExperimentLog? Log, ImmutableArray<Diagnostic> Diagnostics);
