using System.Reflection;
using Merit.Calculation.Results;

namespace Merit.Application;

/// <summary>Which engine worked a figure out. Every result names it.</summary>
public static class EngineVersion
{
    /// <summary>The engine's version, such as <c>0.1.0</c>, without the hash of the sources it was built from.</summary>
    public static string Current { get; } = Read(typeof(CalculationResult).Assembly);

    private static string Read(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} was built without a version.");
        return version.Split('+')[0];
    }
}
