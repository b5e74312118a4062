using Entropy.Grid.Feeders;

namespace Entropy.Grid.OpenDss.Script;

internal sealed partial class ScriptRunner
{
    private void FindBases(ScriptPlace place, string word)
    {
        var circuit = session.RequireCircuit(place, word);
        if (session.LateBaseFrequency)
            return; // the script will be run again, with the frequency from the beginning
        try
        {
            circuit.BaseKv = OpenDssFeeder.FeederOf(session, circuit).WithVoltageBases(circuit.VoltageBasesKv).BaseKv;
        }
        catch (FeederException problem)
        {
            throw new FeederFormatException(place.File, place.Line, word, problem.Message, problem);
        }
    }

    // "bus, x, y" a line.
    private void ReadCoordinates(ScriptPlace place, ScriptScanner scanner, bool swap)
    {
        var circuit = session.RequireCircuit(place, "buscoords");
        var name = scanner.Next(out var file) ? session.Expand(file.Text) : "";
        foreach (var (at, words) in NumberFiles.Rows(place, session.Files.Require(place, name)))
        {
            if (words.Count < 3)
                throw at.Error(words[0], "needs a bus and two coordinates");
            var (x, y) = (ReversePolish.Evaluate(at, words[1]), ReversePolish.Evaluate(at, words[2]));
            circuit.Coordinates[words[0]] = swap ? (y, x) : (x, y);
        }
    }

    private void SetCoordinates(ScriptPlace place, ScriptScanner scanner)
    {
        var circuit = session.RequireCircuit(place, "setbusxy");
        var values = ReadNamed(place, scanner, "bus", "x", "y");
        circuit.Coordinates[values[0].Text] = (values[1].Number(), values[2].Number());
    }

    private void SetBase(ScriptPlace place, ScriptScanner scanner)
    {
        var circuit = session.RequireCircuit(place, "setkvbase");
        var values = ReadNamed(place, scanner, "bus", "kvln", "kvll");
        circuit.BaseKv = circuit.BaseKv.SetItem(ScriptValue.Lower(values[0].Text), values[1].Text.Length > 0
            ? values[1].PositiveNumber()
            : values[2].PositiveNumber() / Math.Sqrt(3));
    }

    private ScriptValue[] ReadNamed(ScriptPlace place, ScriptScanner scanner, params ReadOnlySpan<string> names)
    {
        var table = new PropertyTable("command", string.Join(' ', names));
        var values = new ScriptValue[names.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = new ScriptValue(place, names[i], "", session.Expand, session.Files);
        var index = -1;
        while (scanner.Next(out var word))
        {
            index = word.Name is { } name ? table.IndexOf(name) : index + 1;
            if (index < 0 || index >= values.Length)
                throw place.Error(word.Name ?? word.Text, $"must be one of {string.Join(", ", table.Names)}");
            values[index] = values[index].With(session.Expand(word.Text));
        }

        return values;
    }
}
