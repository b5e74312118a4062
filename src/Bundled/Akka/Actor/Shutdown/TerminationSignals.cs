using System.Runtime.InteropServices;

namespace Akka.Actor;

/// <summary>
/// Makes Ctrl-C and SIGTERM an orderly end of the process: .NET itself ends at once on either, without telling anybody.
/// A second signal ends it at once after all. A handler that was registered later is asked first (so does .NET), and if
/// it cancels the signal, the end of the process is left to it.
/// </summary>
internal static class TerminationSignals
{
    private static readonly Lock Gate = new();
    private static readonly List<PosixSignalRegistration> Registrations = [];
    private static int _listeners;
    private static int _signals;

    /// <summary>Until the last listener is disposed of.</summary>
    public static IDisposable Listen()
    {
        lock (Gate)
        {
            if (_listeners++ == 0)
            {
                Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle));
                Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle));
            }
        }

        return new Listener();
    }

    private static void Handle(PosixSignalContext context)
    {
        if (context.Cancel || Interlocked.Increment(ref _signals) > 1)
            return;

        context.Cancel = true;

        // On a thread of its own, because the handler must return before the next signal can come.
        new Thread(() => Environment.Exit(Environment.ExitCode)) { IsBackground = true }.Start();
    }

    private sealed class Listener : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
                return;
            lock (Gate)
            {
                if (--_listeners > 0)
                    return;
                foreach (var registration in Registrations)
                    registration.Dispose();
                Registrations.Clear();
            }
        }
    }
}
