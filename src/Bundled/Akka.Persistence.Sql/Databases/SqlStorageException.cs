using Akka.Actor;

namespace Akka.Persistence.Sql.Databases;

/// <summary>A database did not do what it was asked for; the message says why and what helps.</summary>
internal sealed class SqlStorageException(string message, Exception cause) : AkkaException(message, cause);
