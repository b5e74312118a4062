using System.Reflection;
using Akka.Configuration;

namespace Entropy.Bundled.Tests.Configuration;

/// <summary>A fact that only the stand-in keeps: the published package misreads such text, or never ends.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfTheStandInFactAttribute : FactAttribute
{
    public OfTheStandInFactAttribute()
    {
        var company = typeof(Config).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()?.Company;
        if (company != "Entropy.Actors")
            Skip = "Akka.NET does not do this; the stand-in does.";
    }
}
