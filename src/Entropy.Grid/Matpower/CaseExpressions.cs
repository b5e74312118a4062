namespace Entropy.Grid.Matpower;

/// <summary>
/// Reads an expression of a case file and computes it: numbers, matrices, names, parts of matrices, arithmetic, and the
/// functions that published cases call.
/// </summary>
/// <remarks>
/// Precedence from loose to tight, as in MATLAB: | and &amp;, comparison, + -, * /, sign, power, part.
/// </remarks>
internal sealed class CaseExpressions(CaseScanner scanner, IReadOnlyDictionary<string, CaseMatrix> variables)
{
    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["sin"] = Math.Sin,
        ["cos"] = Math.Cos,
        ["tan"] = Math.Tan,
        ["asin"] = Math.Asin,
        ["acos"] = Math.Acos,
        ["atan"] = Math.Atan,
        ["sqrt"] = Math.Sqrt,
        ["exp"] = Math.Exp,
        ["log"] = Math.Log,
        ["abs"] = Math.Abs,
        ["isinf"] = value => double.IsInfinity(value) ? 1 : 0,
        ["isnan"] = value => double.IsNaN(value) ? 1 : 0,
    };

    private static readonly Dictionary<string, double> Constants = new()
    {
        ["pi"] = Math.PI,
        ["Inf"] = double.PositiveInfinity,
        ["inf"] = double.PositiveInfinity,
        ["NaN"] = double.NaN,
        ["nan"] = double.NaN,
        ["true"] = 1,
        ["false"] = 0,
    };

    // Between brackets "1 -2" are two numbers and "1 - 2" is one; between parentheses inside them it is arithmetic
    // again.
    private bool _inBrackets;

    public CaseMatrix Read()
    {
        var left = ReadAnd();
        while (scanner.Is("|"))
            left = Combine(left, ReadAnd, (a, b) => a != 0 || b != 0 ? 1 : 0);
        return left;
    }

    /// <summary>Reads "(rows, columns)" behind the name of a matrix; the indices that come back begin at 0.</summary>
    public (int[] Rows, int[] Columns) ReadPart(CaseMatrix of)
    {
        var inBrackets = _inBrackets;
        _inBrackets = false;
        scanner.Advance();
        var first = ReadIndex(of.Columns == 1 || of.Rows != 1 ? of.Rows : of.Columns);
        (int[], int[]) part;
        if (scanner.Is(","))
        {
            scanner.Advance();
            part = (first, ReadIndex(of.Columns));
        }
        else
        {
            part = of.Columns == 1 ? (first, [0])
                : of.Rows == 1 ? ([0], first)
                : throw scanner.Error("a part of a matrix needs rows and columns, as in mpc.bus(:, PD).");
        }
        Close(")");
        _inBrackets = inBrackets;
        return part;
    }

    private int[] ReadIndex(int count)
    {
        if (scanner.Is(":"))
        {
            scanner.Advance();
            return [.. Enumerable.Range(0, count)];
        }
        var from = Read();
        if (scanner.Is(":"))
        {
            scanner.Advance();
            var to = Read();
            if (!from.IsScalar || !to.IsScalar)
                throw scanner.Error("a range has one number on each side of its colon.");
            from = CaseMatrix.Row([.. Enumerable.Range(0, Math.Max(0, (int)(to.Values[0] - from.Values[0]) + 1))
                .Select(step => from.Values[0] + step)]);
        }
        var indices = new int[from.Values.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            var index = from.Values[i];
            if (index != Math.Floor(index) || index < 1 || index > count)
                throw scanner.Error($"there is no row or column {index}; there are {count}.");
            indices[i] = (int)index - 1;
        }
        return indices;
    }

    private CaseMatrix ReadAnd()
    {
        var left = ReadComparison();
        while (scanner.Is("&"))
            left = Combine(left, ReadComparison, (a, b) => a != 0 && b != 0 ? 1 : 0);
        return left;
    }

    private CaseMatrix ReadComparison()
    {
        var left = ReadSum();
        while (scanner.Kind == CaseToken.Symbol)
        {
            Func<double, double, double>? compare = scanner.Word switch
            {
                "==" => (a, b) => a == b ? 1 : 0,
                "~=" => (a, b) => a != b ? 1 : 0,
                "<" => (a, b) => a < b ? 1 : 0,
                ">" => (a, b) => a > b ? 1 : 0,
                "<=" => (a, b) => a <= b ? 1 : 0,
                ">=" => (a, b) => a >= b ? 1 : 0,
                _ => null,
            };
            if (compare is null)
                break;
            left = Combine(left, ReadSum, compare);
        }
        return left;
    }

    private CaseMatrix ReadSum()
    {
        var left = ReadProduct();
        while ((scanner.Is("+") || scanner.Is("-")) && !(_inBrackets && scanner.BlankBefore && !scanner.BlankAfter))
            left = Combine(left, ReadProduct, scanner.Is("+") ? (a, b) => a + b : (a, b) => a - b);
        return left;
    }

    private CaseMatrix ReadProduct()
    {
        var left = ReadSigned();
        while (scanner.Kind == CaseToken.Symbol && scanner.Word is "*" or "/" or ".*" or "./")
        {
            var isWhole = scanner.Word.Length == 1;
            var isProduct = scanner.Word[^1] == '*';
            var shapes = scanner.Error(
                "a product or quotient of matrices is not supported; write .* or ./ for one element by element.");
            var before = left;
            left = Combine(left, () =>
            {
                var right = ReadSigned();
                if (isWhole && !right.IsScalar && (!before.IsScalar || !isProduct))
                    throw shapes;
                return right;
            }, isProduct ? (a, b) => a * b : (a, b) => a / b);
        }
        return left;
    }

    private CaseMatrix ReadSigned()
    {
        if (scanner.Is("-"))
        {
            scanner.Advance();
            return ReadSigned().Map(value => -value);
        }
        if (scanner.Is("+"))
        {
            scanner.Advance();
            return ReadSigned();
        }
        return ReadPower();
    }

    private CaseMatrix ReadPower()
    {
        var left = ReadOne();
        while (scanner.Is("^") || scanner.Is(".^"))
        {
            if (scanner.Is("^") && !left.IsScalar)
                throw scanner.Error("the power of a matrix is not supported; write .^ for one element by element.");
            left = Combine(left, ReadExponent, Math.Pow);
        }
        return left;
    }

    private CaseMatrix ReadExponent() => scanner.Is("-") || scanner.Is("+") ? ReadSigned() : ReadOne();

    private CaseMatrix ReadOne()
    {
        if (scanner.Kind == CaseToken.Number)
        {
            var number = CaseMatrix.Scalar(scanner.Number);
            scanner.Advance();
            return number;
        }
        if (scanner.Is("["))
            return ReadMatrix();
        if (scanner.Is("("))
            return ReadInParentheses();
        if (scanner.Kind == CaseToken.Name)
            return ReadNamed();
        throw scanner.Error("a number, a name or a matrix is expected here.");
    }

    private CaseMatrix ReadInParentheses()
    {
        var inBrackets = _inBrackets;
        _inBrackets = false;
        scanner.Advance();
        var value = Read();
        Close(")");
        _inBrackets = inBrackets;
        return value;
    }

    private CaseMatrix ReadNamed()
    {
        var name = scanner.Word;
        var unknown = scanner.Error("this name is not known here. Case files may use columns, their own variables and: " +
            string.Join(", ", Functions.Keys.Append("find").Concat(Constants.Keys)) + ".");
        scanner.Advance();
        if (scanner.Is("."))
        {
            scanner.Advance();
            name += "." + scanner.Word;
            scanner.Advance();
        }
        if (variables.TryGetValue(name, out var matrix))
        {
            if (!scanner.Is("(") || (_inBrackets && scanner.BlankBefore))
                return matrix;
            var (rows, columns) = ReadPart(matrix);
            return matrix.Part(rows, columns);
        }
        if (Constants.TryGetValue(name, out var constant))
            return CaseMatrix.Scalar(constant);
        if (!scanner.Is("("))
            throw unknown;
        if (Functions.TryGetValue(name, out var function))
            return ReadInParentheses().Map(function);
        if (name != "find")
            throw unknown;
        var found = ReadInParentheses().Values;
        return CaseMatrix.Row([.. Enumerable.Range(0, found.Length).Where(i => found[i] != 0).Select(i => i + 1.0)]);
    }

    private CaseMatrix ReadMatrix()
    {
        var outside = _inBrackets;
        _inBrackets = true;
        scanner.Advance();
        var values = new List<double>();
        var lines = new List<int>();
        int columns = 0, start = 0;
        while (true)
        {
            var ends = scanner.Is("]") || scanner.Kind == CaseToken.End;
            if (ends || scanner.Is(";") || scanner.Kind == CaseToken.NewLine)
            {
                if (values.Count > start)
                {
                    if (start == 0)
                        columns = values.Count;
                    else if (values.Count - start != columns)
                        throw scanner.Error(
                            $"the row has {values.Count - start} values and the first one {columns}. Give every row the same columns.");
                    start = values.Count;
                }
                if (ends)
                    break;
            }
            else if (!scanner.Is(","))
            {
                if (values.Count == start)
                    lines.Add(scanner.Line);
                var element = Read();
                if (element.Rows != 1)
                    throw scanner.Error("matrices can only be put side by side in one row.");
                values.AddRange(element.Values);
                continue;
            }
            scanner.Advance();
        }
        Close("]");
        _inBrackets = outside;
        return new CaseMatrix(lines.Count, columns, [.. values], [.. lines]);
    }

    private CaseMatrix Combine(CaseMatrix left, Func<CaseMatrix> readRight, Func<double, double, double> combine)
    {
        var symbol = scanner.Error("the two sides have different numbers of rows or columns.");
        scanner.Advance();
        return CaseMatrix.Combine(left, readRight(), combine) ?? throw symbol;
    }

    private void Close(string symbol)
    {
        if (!scanner.Is(symbol))
            throw scanner.Error($"'{symbol}' is expected here.");
        scanner.Advance();
    }
}
