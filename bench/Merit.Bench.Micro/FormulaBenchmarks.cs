using BenchmarkDotNet.Attributes;
using Merit.Bench.Workloads;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Parsing;

namespace Merit.Bench.Micro;

/// <summary>A formula from its text to code, and the code over every row of a column.</summary>
[MemoryDiagnoser]
public class FormulaBenchmarks
{
    private const string Amount = """if(account.segment = "key", min(arr * 2%, 40), arr * 1%) + if((term_months otherwise 0) >= 24, 10, 0)""";

    private readonly Dataset _company = SmallCompany.Load(20_000, SmallPlans.Crediting);
    private CompiledNumber? _amount;

    [GlobalSetup]
    public void Setup() => _amount = Compile();

    [Benchmark]
    public CompiledNumber Compile()
    {
        var diagnostics = new DiagnosticBag();
        var scope = new FormulaScope
        {
            Tables = StandardTables.All.ToDictionary(table => table.Name, StringComparer.Ordinal),
            Row = StandardTables.Movements,
            Currency = Currency.Parse("USD"),
        };
        var formula = FormulaParser.Parse(new SourceText(Amount, new SourceLocation("formula", 1, 1)), diagnostics);
        var bound = formula is null ? null : Binder.Bind(formula, scope, diagnostics);
        var code = bound is null ? null : new RowCompiler(new RowSource(Movements, _company, new Dictionary<string, Column>(StringComparer.Ordinal)), _ => null).Number(bound.Root);
        return code ?? throw new InvalidOperationException(string.Join('\n', diagnostics.InOrder()));
    }

    [Benchmark]
    public long EvaluateEveryRow()
    {
        var (sum, rows) = (0L, Movements.Count);
        for (var row = 0; row < rows; row++)
        {
            sum += _amount!.Numerator(row);
        }

        return sum;
    }

    private Table Movements => _company["movements"];
}
