using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Tests.Robustness;

/// <summary>Whatever somebody does to a plan, reading it ends with a plan or with errors that stand inside the file.</summary>
public sealed class MutationProperties
{
    private static readonly string[] Pieces =
    [
        "", " ", "\n", "\r\n", "  ", "\t", ":", ": ", ",", "{", "}", "[", "]", "'", "\"", "#", " # ", "&a ", "*a", "!t ", "|", ">", "-", "- ", "%", "@", "---\n", "...\n", "? ", "<<: ",
        "~", "null", "true", "0", "-1", "1e9", "85%", "above ", "1/0", "1/3", "2026-02-30", "goal", "base", "otherwise", "(", ")", "sum(", "x where y", "é", "😀", "\uD800", "\u0000", "\u2028", "\uFEFF",
    ];

    private static readonly Gen<Edit> Edits =
        from kind in Gen.Choose(0, 2)
        from start in Gen.Choose(0, Plans.Whole.Length)
        from length in Gen.Frequency((3, Gen.Choose(0, 3)), (2, Gen.Choose(0, 40)), (1, Gen.Choose(0, 400)))
        from piece in Gen.Elements(Pieces)
        select new Edit(kind, start, length, piece);

    private static readonly Gen<string> Documents = Edits.NonEmptyListOf().Select(edits => edits.Take(4).Aggregate(Plans.Whole, (text, edit) => edit.Apply(text)));

    [Fact]
    public void Reading_a_mutated_plan_never_throws_and_points_inside_the_file() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Documents.ToArbitrary(), Holds));

    [Fact]
    public void Reading_any_text_never_throws_and_points_inside_the_file() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(Gen.Elements(Pieces.Concat(["plan", "components", "kind", "\n  ", "\n    ", "a"])).ListOf().Select(string.Concat).ToArbitrary(), Holds));

    private static void Holds(string text)
    {
        var bag = new DiagnosticBag();

        var plan = PlanReader.Read(text, "plan.yaml", bag);

        (plan is null).ShouldBe(bag.HasErrors, text);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var finding in bag.Items)
        {
            IsInside(finding.Where, lines).ShouldBeTrue(finding.ToString());
            if (finding.Related is { } related)
            {
                IsInside(related, lines).ShouldBeTrue(finding.ToString());
            }
        }
    }

    private static bool IsInside(SourceLocation place, string[] lines) =>
        place.File == "plan.yaml" && place.Line >= 1 && place.Line <= lines.Length && place.Column >= 1 && place.Column <= lines[place.Line - 1].Length + 1;

    private sealed record Edit(int Kind, int Start, int Length, string Piece)
    {
        /// <summary>Deletes a span, doubles it, or puts a piece in its place.</summary>
        public string Apply(string text)
        {
            var start = Math.Min(Start, text.Length);
            var length = Math.Min(Length, text.Length - start);
            var span = text.Substring(start, length);
            return Kind switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, span),
                _ => text.Remove(start, length).Insert(start, Piece),
            };
        }
    }
}
