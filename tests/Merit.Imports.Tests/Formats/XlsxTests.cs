using System.IO.Compression;
using System.Text;

namespace Merit.Imports.Tests.Formats;

public sealed class XlsxTests
{
    [Fact]
    public void Numbers_dates_and_texts_of_a_sheet_are_read_as_they_were_typed()
    {
        var movements = Company.Small().WithBytes("data/movements.xlsx", Workbook("""
            <row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>account_id</t></is></c><c t="inlineStr"><is><t>date</t></is></c><c t="inlineStr"><is><t>kind</t></is></c><c t="inlineStr"><is><t>arr</t></is></c></row>
            <row><c t="inlineStr"><is><t>Ω1</t></is></c><c t="inlineStr"><is><t>A1</t></is></c><c s="1"><v>45352</v></c><c t="inlineStr"><is><t>new</t></is></c><c><v>0.1</v></c></row>
            <row></row>
            <row><c t="inlineStr"><is><t>M2</t></is></c><c t="inlineStr"><is><t>A1</t></is></c><c t="inlineStr"><is><t>2024-03-02</t></is></c><c t="inlineStr"><is><t>churn</t></is></c><c><v>-1.2345678E7</v></c></row>
            """)).Dataset()["movements"];

        movements.Ids!.TextAt(0).ShouldBe("Ω1");
        movements.Find("date")!.TextAt(0).ShouldBe("2024-03-01");
        movements.Find("arr")!.TextAt(0).ShouldBe("0.1");
        movements.Find("arr")!.TextAt(1).ShouldBe("-12345678");
        movements.OriginOf(1).Line.ShouldBe(4);
    }

    [Fact]
    public void A_workbook_of_several_sheets_asks_which_one() =>
        Company.Small().WithBytes("data/pay.xlsx", Workbook("<row><c><v>1</v></c></row>", "Other")).Faults()
            .ShouldBe("data/pay.xlsx: error source-sheet: The workbook has several sheets. Say which one by 'sheet' in mapping.yaml: Data, Other.");

    [Fact]
    public void What_is_no_workbook_is_reported() =>
        Company.Small().With("data/pay.xlsx", "person_id,from").Faults().ShouldBe("data/pay.xlsx: error source-xlsx: The file is no Excel workbook. Save it as .xlsx.");

    internal static byte[] Workbook(string rows, params string[] moreSheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string[] sheets = ["Data", .. moreSheets];
            Entry(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>""");
            Entry(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Entry(zip, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(sheets.Select((name, i) => $"""<sheet name="{name}" sheetId="{i + 1}" r:id="s{i}"/>"""))}</sheets></workbook>""");
            Entry(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet{i}.xml"/>"""))}</Relationships>""");
            Entry(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Length; i++)
            {
                Entry(zip, $"xl/sheet{i}.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""");
            }
        }

        return stream.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
        writer.Write(content);
    }
}
