namespace Entropy.Grid.Matpower;

/// <summary>
/// Runs the statements of a case file and keeps what they assign: the small part of MATLAB in which cases are
/// published.
/// </summary>
/// <remarks>
/// A case is a function of plain assignments; some convert units behind the data, with named columns and arithmetic
/// over parts of a matrix. Exactly these forms are understood. Anything else is an error at its word: a statement that
/// were passed over would change the network in silence.
/// </remarks>
internal sealed class CaseProgram
{
    private readonly CaseScanner _scanner;
    private readonly CaseExpressions _expressions;
    private readonly Dictionary<string, CaseMatrix> _variables = [];
    private string? _structure;

    private CaseProgram(string text, string file)
    {
        _scanner = new CaseScanner(text, file);
        _expressions = new CaseExpressions(_scanner, _variables);
    }

    /// <summary>Matrices by the name of the field, as "bus"; a scalar is a matrix too.</summary>
    public Dictionary<string, CaseMatrix> Fields { get; } = [];

    /// <summary>Texts by the name of the field, one for each element of a cell array.</summary>
    public Dictionary<string, string[]> Texts { get; } = [];

    /// <summary>The line on which each field was assigned first.</summary>
    public Dictionary<string, int> Lines { get; } = [];

    public static CaseProgram Run(string text, string file)
    {
        var program = new CaseProgram(text, file);
        program._scanner.Advance();
        program.SkipSeparators();
        program.ReadFunction();
        program.SkipSeparators();
        while (program._scanner.Kind != CaseToken.End)
        {
            program.RunStatement();
            program.SkipSeparators();
        }
        return program;
    }

    private void SkipSeparators()
    {
        while (_scanner.Kind == CaseToken.NewLine || _scanner.Is(";") || _scanner.Is(","))
            _scanner.Advance();
    }

    private void ReadFunction()
    {
        if (!_scanner.IsName("function"))
            throw _scanner.Error("a case file begins with 'function mpc = NAME'.");
        _scanner.Advance();
        if (_scanner.Is("["))
            throw _scanner.Error("a case of format version 1. Convert it to version 2 with MATPOWER's loadcase and savecase.");
        _structure = Name();
        Symbol("=");
        Name();
        EndStatement();
    }

    private void RunStatement()
    {
        if (_scanner.Is("["))
            AssignColumns();
        else if (_scanner.IsName("define_constants"))
            DefineConstants();
        else if (_scanner.IsName("if"))
            RunIf();
        else if (_scanner.IsName("end"))
            EndFunction();
        else if (_scanner.IsName("return"))
            throw _scanner.Error("statements behind a return are not supported. Take it out.");
        else
            Assign();
    }

    private void AssignColumns()
    {
        var names = new List<string>();
        _scanner.Advance();
        while (!_scanner.Is("]"))
        {
            names.Add(Name());
            if (_scanner.Is(","))
                _scanner.Advance();
        }
        _scanner.Advance();
        Symbol("=");
        if (_scanner.Kind != CaseToken.Name || !CaseColumns.Functions.TryGetValue(_scanner.Word, out var columns))
            throw _scanner.Error($"not supported here. Known: {string.Join(", ", CaseColumns.Functions.Keys)}.");
        if (names.Count > columns.Length)
            throw _scanner.Error($"it returns {columns.Length} numbers, and {names.Count} are wanted.");
        for (var i = 0; i < names.Count; i++)
            _variables[names[i]] = CaseMatrix.Scalar(columns[i].Value);
        _scanner.Advance();
        EndStatement();
    }

    private void DefineConstants()
    {
        foreach (var (name, value) in CaseColumns.All)
            _variables[name] = CaseMatrix.Scalar(value);
        _scanner.Advance();
        EndStatement();
    }

    private void RunIf()
    {
        _scanner.Advance();
        var isMet = _expressions.Read().Values is [not 0, ..];
        EndStatement();
        SkipSeparators();
        while (!_scanner.IsName("end"))
        {
            if (_scanner.Kind == CaseToken.End || _scanner.IsName("else") || _scanner.IsName("elseif") || _scanner.IsName("if"))
                throw _scanner.Error("only a plain 'if ... end' is supported.");
            if (isMet)
                RunStatement();
            else
                _scanner.Advance();
            SkipSeparators();
        }
        _scanner.Advance();
        EndStatement();
    }

    private void EndFunction()
    {
        _scanner.Advance();
        SkipSeparators();
        if (_scanner.Kind != CaseToken.End)
            throw _scanner.Error("only comments may follow the end of the function.");
    }

    private void Assign()
    {
        var line = _scanner.Line;
        var (isField, name) = Target();
        var current = (isField ? Fields : _variables).GetValueOrDefault(name);
        if (_scanner.Is("("))
        {
            if (current is null)
                throw _scanner.Error($"a part of {name} cannot be assigned before the whole is.");
            var (rows, columns) = _expressions.ReadPart(current);
            Symbol("=");
            var part = _expressions.Read();
            if (!part.IsScalar && (part.Rows != rows.Length || part.Columns != columns.Length))
                throw _scanner.Error(
                    $"{part.Rows}x{part.Columns} values do not fit into {rows.Length}x{columns.Length} of {name}.");
            Keep(isField, name, current.WithPart(rows, columns, part), line);
        }
        else
        {
            Symbol("=");
            if (isField && (_scanner.Kind == CaseToken.Text || _scanner.Is("{")))
            {
                Texts[name] = ReadTexts();
                Lines.TryAdd(name, line);
            }
            else
            {
                Keep(isField, name, _expressions.Read(), line);
            }
        }
        EndStatement();
    }

    private (bool IsField, string Name) Target()
    {
        if (_scanner.Kind != CaseToken.Name)
            throw _scanner.Error("a statement is expected here, such as 'mpc.baseMVA = 100;'.");
        var name = _scanner.Word;
        var start = _scanner.Error(
            $"statement not understood. A case file assigns fields of {_structure}; take out what is not data.");
        _scanner.Advance();
        if (name == _structure && _scanner.Is("."))
        {
            _scanner.Advance();
            return (true, Name());
        }
        var isAssigned = _scanner.Is("=") || (_scanner.Is("(") && _variables.ContainsKey(name));
        if (name == _structure || !isAssigned)
            throw start;
        return (false, name);
    }

    private void Keep(bool isField, string name, CaseMatrix value, int line)
    {
        if (!isField)
        {
            _variables[name] = value;
            return;
        }
        Fields[name] = value;
        _variables[_structure + "." + name] = value;
        Lines.TryAdd(name, line);
    }

    private string[] ReadTexts()
    {
        if (_scanner.Kind == CaseToken.Text)
        {
            string[] single = [_scanner.Word];
            _scanner.Advance();
            return single;
        }
        var texts = new List<string>();
        _scanner.Advance();
        while (!_scanner.Is("}"))
        {
            if (_scanner.Kind == CaseToken.Text)
                texts.Add(_scanner.Word);
            else if (_scanner.Kind != CaseToken.NewLine && !_scanner.Is(";") && !_scanner.Is(","))
                throw _scanner.Error("between { and } stand texts in quotes.");
            _scanner.Advance();
        }
        _scanner.Advance();
        return [.. texts];
    }

    private string Name()
    {
        if (_scanner.Kind != CaseToken.Name)
            throw _scanner.Error("a name is expected here.");
        var name = _scanner.Word;
        _scanner.Advance();
        return name;
    }

    private void Symbol(string symbol)
    {
        if (!_scanner.Is(symbol))
            throw _scanner.Error($"'{symbol}' is expected here.");
        _scanner.Advance();
    }

    private void EndStatement()
    {
        if (_scanner.Kind is not (CaseToken.NewLine or CaseToken.End) && !_scanner.Is(";") && !_scanner.Is(","))
            throw _scanner.Error("not understood; the statement should end here.");
    }
}
