using System.Text;
using System.Text.RegularExpressions;

namespace Entropy.Grid.OpenDss.Script;

/// <summary>Runs the statements of scripts, one a line, on a session.</summary>
internal sealed partial class ScriptRunner(ScriptSession session)
{
    private const int DeepestFile = 50;

    // In OpenDSS' order, for commands may be cut short and the first that fits counts.
    private static readonly PropertyTable _commands = new("command",
        "new edit more m ~ select save show solve enable disable plot reset compile set dump open close // redirect help quit ?"
        + " next panel sample clear about calcvoltagebases setkvbase buildy get init export fileedit voltages currents powers"
        + " seqvoltages seqcurrents seqpowers losses phaselosses cktlosses allocateloads formedit totals capacity classes"
        + " userclasses zsc zsc10 zscrefresh ysc puvoltages varvalues varnames buscoords makebuslist makeposseq reduce"
        + " interpolate alignfile top rotate vdiff summary distribute di_plot comparecases yearlycurves cd visualize closedi"
        + " doscmd estimate reconductor _initsnap _solvenocontrol _samplecontrols _docontrolactions _showcontrolqueue"
        + " _solvedirect _solvepflow addbusmarker uuids setloadandgenkv cvrtloadshapes nodediff rephase setbusxy updatestorage"
        + " obfuscate latlongcoords batchedit pstcalc variable reprocessbuses clearbusmarkers relcalc var cleanup finishtimestep"
        + " nodelist connect disconnect remove calcincmatrix calcincmatrix_o refine_buslevels calclaplacian exportoverloads"
        + " exportvviolations zsc012 allpceatbus allpdeatbus totalpowers giscoords clearall");

    private readonly ScriptOptions _options = new(session);
    private readonly List<OpenDssSolution> _solves = [];
    private OpenDssSolution? _pending; // the last solve, if no statement that changes anything has followed
    private int _depth;

    /// <summary>Every "solve" of the circuit, in order.</summary>
    public IReadOnlyList<OpenDssSolution> Solves => _solves;

    /// <summary>The settings of a solution at the end: those of the last "solve", unless something was changed after it.</summary>
    public OpenDssSolution SolutionOf(CircuitState circuit) => _pending ?? OpenDssSolution.Of(circuit, new ScriptPlace("", 0));

    /// <summary>Runs a file.</summary>
    public void RunFile(ScriptPlace place, string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path, Encoding.Latin1);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FeederFormatException(place.File, place.Line, path, $"cannot be read: {failure.Message}", failure);
        }

        RunText(path, text);
    }

    /// <summary>Runs a text that is called by a name.</summary>
    public void RunText(string name, string text)
    {
        var line = 0;
        var inComment = false;
        foreach (var statement in text.Split('\n'))
        {
            var place = new ScriptPlace(name, ++line);
            inComment |= statement.StartsWith("/*", StringComparison.Ordinal);
            if (!inComment)
                Run(place, statement.TrimEnd('\r', '\u001a'));
            else if (statement.Contains("*/", StringComparison.Ordinal))
                inComment = false;
        }
    }

    /// <summary>Runs a statement.</summary>
    public void Run(ScriptPlace place, string statement)
    {
        var scanner = new ScriptScanner(place, statement);
        if (!scanner.Next(out var word))
            return;
        if (word.Name is { } property)
        {
            FinishSolve();
            EditProperty(place, property, word.Text, scanner);
            return;
        }

        var index = _commands.IndexOf(word.Text);
        if (index < 0)
            throw place.Error(word.Text, "is not a command");
        var command = _commands.Names[index];
        if (command is "new" or "edit" or "more" or "m" or "~" or "batchedit" or "enable" or "disable" or "open" or "close"
            or "set" or "solve" or "next")
            FinishSolve();
        Run(place, command, word.Text, scanner);
    }

    private void FinishSolve()
    {
        if (_pending is { } solution && session.Circuit is { } circuit)
            EarlierSolve.Run(session, circuit, solution);
        _pending = null;
    }

    private void Run(ScriptPlace place, string command, string word, ScriptScanner scanner)
    {
        switch (command)
        {
            case "new":
                New(place, scanner);
                break;
            case "edit":
                Edit(place, scanner);
                break;
            case "more" or "m" or "~":
                (session.Active ?? throw place.Error(word, "has nothing to go on with; write new or edit before it")).Edit(place, scanner);
                break;
            case "batchedit":
                EditMany(place, scanner);
                break;
            case "select":
                session.Activate(Named(place, scanner));
                break;
            case "enable" or "disable":
                NamedElement(place, scanner).IsEnabled = command == "enable";
                break;
            case "open" or "close":
                Switch(place, scanner, open: command == "open");
                break;
            case "redirect" or "compile":
                RunOther(place, scanner, stay: command == "compile");
                break;
            case "cd":
                ChangeDirectory(place, scanner);
                break;
            case "clear" or "clearall":
                session.Clear();
                _solves.Clear();
                _pending = null;
                break;
            case "set":
                _options.Set(place, scanner);
                break;
            case "solve":
                Solve(place, word, scanner);
                break;
            case "calcvoltagebases":
                FindBases(place, word);
                break;
            case "setkvbase":
                SetBase(place, scanner);
                break;
            case "buscoords" or "latlongcoords" or "giscoords":
                ReadCoordinates(place, scanner, swap: command == "latlongcoords");
                break;
            case "setbusxy":
                SetCoordinates(place, scanner);
                break;
            case "var":
                SetVariables(scanner);
                break;
            case "next":
                Next(place, scanner);
                break;
            case "//" or "init" or "buildy" or "makebuslist" or "reprocessbuses" or "cleanup" or "finishtimestep" or "sample"
                or "reset" or "zscrefresh":
                break; // what a solution does by itself, and meters
            case "makeposseq" or "reduce" or "allocateloads" or "capacity" or "estimate" or "reconductor" or "distribute"
                or "setloadandgenkv" or "rephase" or "updatestorage" or "remove" or "rotate" or "obfuscate" or "doscmd"
                or "connect" or "disconnect" or "_initsnap" or "_solvenocontrol" or "_samplecontrols" or "_docontrolactions"
                or "_solvedirect" or "_solvepflow" or "variable":
                throw place.Error(word, "is a command of OpenDSS that is not supported");
            default:
                session.Remark(place, word, "is a command without effect on the solution; it was left out");
                break;
        }
    }

    private void New(ScriptPlace place, ScriptScanner scanner)
    {
        var (className, name) = ReadName(place, scanner);
        if (Is(className, "circuit"))
        {
            var source = session.StartCircuit(place, name);
            session.Activate(source);
            source.Edit(place, new ScriptScanner(place, $"bus1=sourcebus {scanner.Rest}"));
            return;
        }

        var of = session.RequireClass(place, className);
        if (of.NeedsCircuit)
            session.RequireCircuit(place, className);
        var made = session.MakeOrFind(place, of, name);
        session.Activate(made);
        made.Edit(place, scanner);
    }

    private void Edit(ScriptPlace place, ScriptScanner scanner)
    {
        var @object = Named(place, scanner);
        session.Activate(@object);
        @object.Edit(place, scanner);
    }

    // The name is a regular expression that is found anywhere in the names.
    private void EditMany(ScriptPlace place, ScriptScanner scanner)
    {
        var (className, pattern) = ReadName(place, scanner);
        var of = session.RequireClass(place, className);
        Regex expression;
        try
        {
            expression = new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException failure)
        {
            throw new FeederFormatException(place.File, place.Line, pattern, $"is not a pattern: {failure.Message}", failure);
        }

        var rest = scanner.Rest;
        foreach (var @object in of.Objects)
        {
            if (!Matches(place, expression, @object.Name))
                continue;
            session.Activate(@object);
            @object.Edit(place, new ScriptScanner(place, rest));
        }
    }

    private static bool Matches(ScriptPlace place, Regex expression, string name)
    {
        try
        {
            return expression.IsMatch(name);
        }
        catch (RegexMatchTimeoutException failure)
        {
            throw new FeederFormatException(place.File, place.Line, expression.ToString(), "takes too long", failure);
        }
    }

    /// <summary>"class.name.property=value ..." and "property=value ..." for the active object.</summary>
    private void EditProperty(ScriptPlace place, string property, string text, ScriptScanner scanner)
    {
        var dot = property.LastIndexOf('.');
        if (dot >= 0)
            session.Activate(Named(place, property[..dot]));
        var active = session.Active ?? throw place.Error(property, "belongs to no object; write class.name.property");
        if (text.Contains('"', StringComparison.Ordinal))
            throw place.Error(text, "cannot hold a \" here");
        active.Edit(place, new ScriptScanner(place, $"{property[(dot + 1)..]}=\"{text}\" {scanner.Rest}"));
    }

    private void Switch(ScriptPlace place, ScriptScanner scanner, bool open)
    {
        var element = NamedElement(place, scanner);
        var terminal = Number(place, scanner, "term", 1);
        var conductor = Number(place, scanner, "cond", 0);
        element.Switch(place, terminal, conductor, open);
    }

    private int Number(ScriptPlace place, ScriptScanner scanner, string name, int ifMissing) =>
        scanner.Next(out var word)
            ? new ScriptValue(place, name, session.Expand(word.Text), session.Expand, session.Files).Whole(0, 1000)
            : ifMissing;

    private void RunOther(ScriptPlace place, ScriptScanner scanner, bool stay)
    {
        if (!scanner.Next(out var word) || word.Text.Length == 0)
            throw place.Error("redirect", "needs a file");
        var name = session.Expand(word.Text);
        var path = session.Files.Find(name)
            ?? (name.Contains('.', StringComparison.Ordinal) ? null : session.Files.Find(name + ".dss"))
            ?? throw place.Error(name, $"is not a file in {session.Files.Directory}");
        if (++_depth > DeepestFile)
            throw place.Error(name, $"is redirected to {DeepestFile} times over; does it call itself?");
        var before = session.Files.Directory;
        session.Files.Directory = Path.GetDirectoryName(path)!;
        RunFile(place, path);
        _depth--;
        session.Files.Directory = stay ? Path.GetDirectoryName(path)! : before;
    }

    private void ChangeDirectory(ScriptPlace place, ScriptScanner scanner)
    {
        var name = scanner.Next(out var word) ? session.Expand(word.Text).Replace('\\', '/') : "";
        var path = Path.Combine(session.Files.Directory, name);
        if (!Directory.Exists(path))
            throw place.Error(name, $"is not a directory in {session.Files.Directory}");
        session.Files.Directory = Path.GetFullPath(path);
    }

    private void Solve(ScriptPlace place, string word, ScriptScanner scanner)
    {
        var circuit = session.RequireCircuit(place, word);
        _options.Set(place, scanner);
        _pending = OpenDssSolution.Of(circuit, place);
        _solves.Add(_pending);
        if (_pending.Mode is not (SolutionMode.Snapshot or SolutionMode.Direct))
            circuit.StepTime(_pending.Number);
    }

    private void SetVariables(ScriptScanner scanner)
    {
        while (scanner.Next(out var word))
            if (word.Name is { } name)
                session.SetVariable(name, session.Expand(word.Text));
    }

    private void Next(ScriptPlace place, ScriptScanner scanner)
    {
        var circuit = session.RequireCircuit(place, "next");
        var what = scanner.Next(out var word) ? ScriptValue.Lower(word.Text) : "";
        if (what.StartsWith('y'))
            circuit.Year++;
        else if (what.StartsWith('h'))
            circuit.Hour++;
        else if (what.StartsWith('t'))
            circuit.StepTime(1);
        else
            throw place.Error(what, "must be year, hour or t");
    }

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The class and name that a statement starts with, "class.name" or "object=class.name".</summary>
    private (string ClassName, string Name) ReadName(ScriptPlace place, ScriptScanner scanner)
    {
        if (!scanner.Next(out var word))
            throw place.Error("", "needs class.name");
        if (word.Name is { } name && (name.Length == 0 || !"object".StartsWith(ScriptValue.Lower(name), StringComparison.Ordinal)))
            throw place.Error(name, "must be object=class.name, or only class.name");
        return Split(place, session.Expand(word.Text));
    }

    private (string ClassName, string Name) Split(ScriptPlace place, string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
            return (text[..dot], text[(dot + 1)..]);
        return session.Active is { } active && !session.IsClass(text)
            ? (active.Properties.ClassName, text)
            : throw place.Error(text, "must be class.name");
    }

    private ScriptObject Named(ScriptPlace place, ScriptScanner scanner)
    {
        var (className, name) = ReadName(place, scanner);
        return Named(place, className, name);
    }

    private ScriptObject Named(ScriptPlace place, string fullName)
    {
        var (className, name) = Split(place, fullName);
        return Named(place, className, name);
    }

    private ScriptObject Named(ScriptPlace place, string className, string name)
    {
        // The circuit itself is edited through its source.
        if (Is(className, "circuit"))
            return Is(name, session.RequireCircuit(place, name).Name)
                ? session.Find("vsource", "source")!
                : throw place.Error(name, "is not the circuit");
        var of = session.RequireClass(place, className);
        return of.Find(name) ?? throw place.Error($"{className}.{name}", "is not there; define it before this line");
    }

    private ElementObject NamedElement(ScriptPlace place, ScriptScanner scanner)
    {
        var named = Named(place, scanner);
        session.Activate(named);
        return named as ElementObject ?? throw place.Error(named.FullName, "is not an element of the circuit");
    }
}
