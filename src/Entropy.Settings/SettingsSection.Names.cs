using Entropy.Settings.Reading;

namespace Entropy.Settings;

/// <content>Names that become part of an address.</content>
public sealed partial class SettingsSection
{
    private static readonly Form<string> SystemNameForm = Forms.Text with
    {
        Kind = "a name of letters, digits and '-' that does not begin with '-'",
        Sample = "campus-7",
        Parse = static (string text, out string value) =>
        {
            value = text;
            return text.Length > 0 && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                ? null
                : "is no such name.";
        },
    };

    /// <summary>A name that an actor system can have.</summary>
    public string SystemName(string key, string? @default = null) =>
        Read(new Lookup(key), Expectation.Text(@default, SystemNameForm));
}
