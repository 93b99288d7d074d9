using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>How tightly operators bind, loosest first; the parser and the printer read the same numbers.</summary>
internal static class Precedence
{
    public const int Argument = 0;
    public const int Otherwise = 1;
    public const int Or = 2;
    public const int And = 3;
    public const int Not = 4;
    public const int Comparison = 5;
    public const int Sum = 6;
    public const int Product = 7;
    public const int Negation = 8;
    public const int Primary = 9;

    public static int Of(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Where or BinaryOperator.By or BinaryOperator.Per => Argument,
        BinaryOperator.Otherwise => Otherwise,
        BinaryOperator.Or => Or,
        BinaryOperator.And => And,
        BinaryOperator.Add or BinaryOperator.Subtract => Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Product,
        _ => Comparison,
    };

    public static int Of(FormulaSyntax node) => node switch
    {
        BinarySyntax binary => Of(binary.Operator),
        UnarySyntax { Operator: UnaryOperator.Not } => Not,
        UnarySyntax => Negation,
        InSyntax or IsEmptySyntax => Comparison,
        _ => Primary,
    };

    /// <summary>The operator that a sign or word of the language stands for, or null.</summary>
    public static BinaryOperator? Find(string text) => text switch
    {
        "+" => BinaryOperator.Add,
        "-" => BinaryOperator.Subtract,
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        "=" => BinaryOperator.Equal,
        "<>" => BinaryOperator.NotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        "and" => BinaryOperator.And,
        "or" => BinaryOperator.Or,
        "otherwise" => BinaryOperator.Otherwise,
        "where" => BinaryOperator.Where,
        "by" => BinaryOperator.By,
        "per" => BinaryOperator.Per,
        _ => null,
    };

    /// <summary>How an operator is written.</summary>
    public static string TextOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Otherwise => "otherwise",
        BinaryOperator.Where => "where",
        BinaryOperator.By => "by",
        _ => "per",
    };
}
