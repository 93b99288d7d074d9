using System.Runtime.InteropServices;

namespace Merit.Bench.Comparison;

/// <summary>Where a comparison works, on what, and how often.</summary>
internal sealed record Workbench(string Size, string Data, string Folder, int Repeat, int SlowRepeat, int Calculations)
{
    /// <summary>A folder below the working folder, made if need be.</summary>
    public string FolderOf(params string[] parts) => Directory.CreateDirectory(Path.Combine([Folder, .. parts])).FullName;

    public static void Say(string text) => Console.Error.WriteLine(text);

    /// <summary>A program of the benchmark as it is published: whole, compiled ahead for this machine together with the runtime, once.</summary>
    public string Published(string name)
    {
        var folder = Path.Combine(Folder, "published", name);
        var program = Path.Combine(folder, name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        if (!File.Exists(program))
        {
            Say($"Publishing {name}");

            // Lock files are of what the checkout builds everywhere; this is for one machine.
            var result = new ExternalCommand(
                "dotnet",
                [
                    "publish", Checkout.Of("bench", name), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "true", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-p:FullAnalysis=false",
                    "-p:RestoreLockedMode=false", "-p:NuGetLockFilePath=obj/published.packages.lock.json", "-o", folder,
                ]).Run();
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"{name} cannot be published: {result.Reason}");
            }
        }

        return program;
    }

    /// <summary>The data of a size: given, or generated once.</summary>
    public string DataOf(string size)
    {
        if (size == Size && Data.Length > 0)
        {
            return Data;
        }

        var folder = Path.Combine(Folder, "data", size);
        if (!Directory.Exists(folder))
        {
            Say($"Generating the data of size {size}");
            var result = new ExternalCommand("dotnet", [Checkout.Program("Merit.Bench.Generator"), size, folder]).Run();
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"The generator failed: {result.Reason}");
            }
        }

        return folder;
    }
}
