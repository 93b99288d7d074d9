using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Documents.Shapes;

namespace Merit.Documents.Tests.Shapes;

public sealed class ShapeTests
{
    private static readonly ObjectShape Shape = new("a test",
        new Key("name", new TextShape("a name") { Pattern = "^[a-z]+$", PatternInWords = "small letters" }, "who") { Required = true },
        new Key("share", new RatioShape("a share") { Least = Ratio.Zero, Most = Ratio.One }, "how much"),
        new Key("since", new DateShape(), "from when"),
        new Key("mode", new ChoiceShape(new Choice("fast", "quickly"), new Choice("in order", "slowly")), "how"),
        new Key("rule", new FormulaShape("a formula", (source, bag) =>
        {
            if (source.Text.IndexOf('?', StringComparison.Ordinal) is var at and >= 0)
            {
                bag.Error("test-formula", source.LocationAt(at), "No.");
            }
        }), "a rule"),
        new Key("steps", new ListShape("a list", new EitherShape(new TextShape("a text"), new ListShape("a list", new TextShape("a text")))) { Least = 1 }, "steps"));

    [Fact]
    public void What_fits_has_no_finding_and_is_sound()
    {
        var (findings, check, root) = Check("name: a\nshare: 1/3\nsince: 2026-01-31\nmode: in order\nrule: a + b\nsteps: [x, [y, z]]\n");

        findings.ShouldBeEmpty();
        check.IsSound(root).ShouldBeTrue();
    }

    [Fact]
    public void A_finding_makes_everything_above_it_unsound_and_nothing_beside_it()
    {
        var (_, check, root) = Check("name: a\nshare: b\nmode: fast\nsteps: [x, [{ y: 1 }]]\n");

        check.IsSound(root).ShouldBeFalse();
        check.IsSound(root["share"]!).ShouldBeFalse();
        check.IsSound(root["mode"]!).ShouldBeTrue();
        check.IsSound(root["steps"]!).ShouldBeFalse();
        check.IsSound(root.Sequence("steps")!.Items[0]).ShouldBeTrue();
        check.IsSound(root.Sequence("steps")!.Items[1]).ShouldBeFalse();
    }

    [Fact]
    public void A_number_is_in_its_range()
    {
        Check("name: a\nshare: 120%\n").Findings.ShouldBe("plan.yaml:2:8: error document-number-out-of-range: '120%' is out of the range of 'share'. Write a share, like 1, 50% or 1/3, from 0 to 1.");
        Check("name: a\nshare: much\n").Findings.ShouldBe("plan.yaml:2:8: error document-bad-number: 'much' is no number, which 'share' needs. Write a share, like 1, 50% or 1/3.");
    }

    [Fact]
    public void A_finding_in_a_formula_is_at_its_place_in_the_file() =>
        Check("name: a\nrule: >\n  a +\n  b ? c\n").Findings.ShouldBe("plan.yaml:4:5: error test-formula: No.");

    [Fact]
    public void Every_finding_of_a_document_is_told_at_once() =>
        Check("nmae: a\nshare: x\nmode: slow\n").Findings.Split('\n').Length.ShouldBe(4);

    [Fact]
    public void A_prefix_of_a_formula_is_split_off_with_its_place()
    {
        var shape = new FormulaShape("a formula", (_, _) => { }) { OptionalPrefix = "above " };
        var scalar = Documents.Read("a: above 85%").Scalar("a")!;

        var (source, hasPrefix) = shape.Split(scalar);

        hasPrefix.ShouldBeTrue();
        source.Text.ShouldBe("85%");
        source.LocationAt(2).ShouldBe(new SourceLocation("plan.yaml", 1, 12));
        shape.Split(Documents.Read("a: 85%").Scalar("a")!).HasPrefix.ShouldBeFalse();
    }

    private static (string Findings, ShapeCheck Check, MappingNode Root) Check(string text)
    {
        var root = Documents.Read(text);
        var bag = new DiagnosticBag();
        var check = new ShapeCheck(bag);
        Shape.Check(root, "the test", check);
        return (string.Join('\n', bag.InOrder()), check, root);
    }
}
