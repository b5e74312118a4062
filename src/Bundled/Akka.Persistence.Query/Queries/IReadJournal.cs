namespace Akka.Persistence.Query;

/// <summary>A journal that can be read; which queries it serves, the interfaces say that it implements besides.</summary>
public interface IReadJournal
{
}
