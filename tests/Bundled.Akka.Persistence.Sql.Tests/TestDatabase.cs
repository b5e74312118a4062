using System.Data.Common;
using System.Globalization;

namespace Akka.Specs.Sql;

/// <summary>A database of a test's own, and what lies in its tables.</summary>
internal abstract class TestDatabase : IDisposable
{
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    public abstract DbConnection Connect();

    public abstract void Dispose();

    /// <summary>The rows of a query, each as text.</summary>
    public List<string> Rows(string sql)
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        return rows;
    }

    public void Execute(string sql)
    {
        using var connection = Connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>All that does not depend on time and writer.</summary>
    public string Content() => string.Join('\n',
    [
        "journal", .. Rows("SELECT ordering, deleted, persistence_id, sequence_number, message, manifest, identifier FROM journal ORDER BY 1"),
        "tags", .. Rows("SELECT ordering_id, tag, sequence_nr, persistence_id FROM tags").Order(StringComparer.Ordinal),
        "snapshot", .. Rows("SELECT persistence_id, sequence_number, snapshot, manifest, serializer_id FROM snapshot").Order(StringComparer.Ordinal),
    ]);

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        bool flag => flag ? "1" : "0",
        DBNull => "NULL",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
