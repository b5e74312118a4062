using Akka.Event;

namespace Akka.Actor.Internal;

public partial class ActorSystemImpl
{
    /// <inheritdoc/>
    public override object RegisterExtension(IExtensionId extension)
    {
        if (extension is null)
            return null!;
        _extensions.GetOrAdd(extension.ExtensionType, static (_, made) => new Lazy<object>(() => made.extension.CreateExtension(made.system)),
            (extension, system: this));
        return extension.Get(this);
    }

    /// <inheritdoc/>
    public override bool HasExtension(Type type) => typeof(IExtension).IsAssignableFrom(type) && _extensions.ContainsKey(type);

    /// <inheritdoc/>
    public override bool HasExtension<T>() => _extensions.ContainsKey(typeof(T));

    /// <inheritdoc/>
    public override object GetExtension(IExtensionId extensionId)
    {
        TryGetExtension(extensionId.ExtensionType, out var extension);
        return extension;
    }

    /// <inheritdoc/>
    public override T GetExtension<T>()
    {
        TryGetExtension<T>(out var extension);
        return extension;
    }

    /// <inheritdoc/>
    public override bool TryGetExtension(Type extensionType, out object extension)
    {
        var found = _extensions.TryGetValue(extensionType, out var lazy);
        extension = found ? lazy!.Value : null!;
        return found;
    }

    /// <inheritdoc/>
    public override bool TryGetExtension<T>(out T extension)
    {
        var found = _extensions.TryGetValue(typeof(T), out var lazy);
        extension = (found ? lazy!.Value as T : null)!;
        return found;
    }

    private void LoadExtensions()
    {
        foreach (var name in _settings.Config.GetStringList("akka.extensions", []))
        {
            var type = Type.GetType(name);
            if (type is null || !typeof(IExtensionId).IsAssignableFrom(type) || type.IsAbstract)
            {
                _log.Error("[{0}] is not an 'ExtensionId', skipping...", name);
                continue;
            }

            try
            {
                RegisterExtension((IExtensionId)Activator.CreateInstance(type)!);
            }
            catch (Exception e)
            {
                _log.Error(e, "While trying to load extension [{0}], skipping...", name);
            }
        }
    }
}
