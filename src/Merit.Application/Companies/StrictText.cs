using System.Text;
using Merit.Data.Diagnostics;

namespace Merit.Application.Companies;

/// <summary>Documents are text in UTF-8.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or null, with an error, where it is something else.</summary>
    public static string? Of(string path, string name, DiagnosticBag diagnostics)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error("plan-not-utf8", new(name, 0, 0), $"'{name}' is not text in UTF-8.", "Save it as UTF-8.");
            return null;
        }
    }
}
