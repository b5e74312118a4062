namespace Entropy.Grid.OpenDss.Script;

/// <summary>
/// Something that a script makes and edits. Properties take effect one by one, in the order in which they are written,
/// for many of them set others.
/// </summary>
internal abstract class ScriptObject(ScriptSession session, PropertyTable properties, string name)
{
    /// <summary>The name, in small letters.</summary>
    public string Name { get; } = ScriptValue.Lower(name);

    /// <summary>The properties it has.</summary>
    public PropertyTable Properties { get; } = properties;

    /// <summary>class.name, for messages.</summary>
    public string FullName => $"{Properties.ClassName}.{Name}";

    /// <summary>Where it was edited last.</summary>
    public ScriptPlace Place { get; private set; }

    protected ScriptSession Session { get; } = session;

    /// <summary>Gives properties the values of the rest of a statement.</summary>
    public void Edit(ScriptPlace place, ScriptScanner scanner)
    {
        Place = place;
        BeginEdit();
        var index = -1;
        while (scanner.Next(out var word))
        {
            if (word.Name is null)
            {
                if (++index >= Properties.Names.Length)
                    throw place.Error(word.Text, $"is one value more than {Properties.ClassName} has properties");
            }
            else if ((index = Properties.IndexOf(word.Name)) < 0)
            {
                throw place.Error(word.Name, $"is not a property of {Properties.ClassName}; it has {string.Join(", ", Properties.Names)}");
            }

            var property = Properties.Names[index];
            if (word.Text.Length == 0)
                throw place.Error(word.Name ?? property, "has no value");
            SetProperty(property, new ScriptValue(place, word.Name ?? property, Session.Expand(word.Text), Session.Expand, Session.Files));
        }

        EndEdit();
    }

    /// <summary>Takes over what another object of its class is, except where it is connected.</summary>
    protected abstract void MakeLike(ScriptObject other);

    /// <summary>Gives a property, in small letters, a value.</summary>
    protected abstract void Set(string property, ScriptValue value);

    protected virtual void BeginEdit()
    {
    }

    protected virtual void EndEdit()
    {
    }

    private void SetProperty(string property, ScriptValue value)
    {
        if (property == "like")
            MakeLike(Session.Require(Properties.ClassName, value));
        else
            Set(property, value);
    }
}
