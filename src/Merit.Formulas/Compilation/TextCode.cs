using System.Linq.Expressions;
using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>Code for a text that stands for itself as a number: the code of a pool, or the row that a key names.</summary>
/// <param name="Value">The number; -1 for no value.</param>
/// <param name="Pool">The pool, for repeating text; null for keys.</param>
/// <param name="Keys">The keys, of which <paramref name="Value"/> is a row; null for repeating text.</param>
internal sealed record TextCode(Expression Value, TextPool? Pool, IdColumn? Keys);
