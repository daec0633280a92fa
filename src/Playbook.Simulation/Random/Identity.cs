using System.Runtime.InteropServices;

namespace Playbook.Simulation.Random;

/// <summary>Who a number is drawn for: a shopper by store and ordinal there (never by the order of arrival), or anything else with two coordinates.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Identity(int Store, int Ordinal);
