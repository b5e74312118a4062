using System.Diagnostics;
using Npgsql;

namespace Akka.Specs.Sql.PostgreSql;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder, reached through a socket in that folder.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"entropy-pg-{Guid.NewGuid():N}"[..24]);
    private readonly string _programs;
    private int _databases;

    public PostgreSqlServer()
    {
        _programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
                .LastOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) ?? ""
            : "";
        if (_programs.Length == 0)
            throw new InvalidOperationException("There is no PostgreSQL under /usr/lib/postgresql: install Debian's package postgresql.");

        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", _folder);
        AsServer("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        Start();
    }

    private string Data => Path.Combine(_folder, "data");

    public string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Timeout=5";

    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return name;
    }

    /// <summary>Runs a file of statements, such as pg_dump writes.</summary>
    public void Load(string database, string path) => Run(Path.Combine(_programs, "psql"), "-q", "-v", "ON_ERROR_STOP=1",
        "-h", _folder, "-U", "postgres", "-d", database, "-f", path);

    public void Start() => AsServer("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
        "-o", $"-k {_folder} -c listen_addresses=''", "start");

    public void Stop() => AsServer("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    /// <summary>Kills the server; its other processes find out by themselves.</summary>
    public void Kill()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First()));
        server.Kill();
        server.WaitForExit();
    }

    /// <summary>Starts it again, as soon as the processes of the one that was killed are gone.</summary>
    public void StartAgain()
    {
        for (var left = 50; ; left--)
        {
            try
            {
                Start();
                return;
            }
            catch (InvalidOperationException) when (left > 0)
            {
                // They still hold its memory; pg_ctl itself takes a moment to say so.
            }
        }
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to be run by root.</summary>
    private void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // Its output is not read here: the server would keep the pipe open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh",
            ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}.");
    }
}
