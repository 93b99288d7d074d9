using System.Diagnostics;
using System.Globalization;

namespace Merit.Cli.Tests.Commands;

public sealed class InterruptionTests
{
    [Fact]
    public async Task A_command_that_is_interrupted_ends_cleanly_with_an_exit_code_of_its_own()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A pipe in place of a file: it opens when the command begins to read, and gives rows for as long as the command reads.
        using var company = new CompanyFixture();
        var accounts = Path.Combine(company.Folder, "data/accounts.csv");
        File.Delete(accounts);
        (await MeritProcess.RunAsync(MeritProcess.Start("mkfifo", [accounts]))).ExitCode.ShouldBe(0);
        using var command = Process.Start(MeritProcess.Start("calculate", company.Folder, "--period", "2026-Q1"))!;
        var error = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Run(() => FeedUntilClosed(accounts, () => Interrupt(command)), TestContext.Current.CancellationToken);

        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        (await error).ShouldBe("merit: stopped; nothing was written.\n");
        command.ExitCode.ShouldBe(ExitCode.Cancelled);
    }

    private static void FeedUntilClosed(string pipe, Action reading)
    {
        try
        {
            using var writer = new StreamWriter(pipe);
            writer.WriteLine("id,name,segment,region,currency");
            writer.Flush();
            reading();
            for (var row = 0L; row < long.MaxValue; row++)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"X{row},Nobody,SMB,US,USD"));
            }
        }
        catch (IOException)
        {
            // The reader is gone, which is what was waited for.
        }
    }

    // SIGTERM ends the command as SIGINT does, and reaches it also where a shell without job control ignores SIGINT.
    private static void Interrupt(Process command)
    {
        using var kill = Process.Start("kill", ["-TERM", command.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
