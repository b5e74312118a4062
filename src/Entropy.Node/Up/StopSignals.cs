using System.Runtime.InteropServices;

namespace Entropy.Node.Up;

/// <summary>
/// Ctrl-C and SIGTERM as a wish to stop in good order. Who presses Ctrl-C again does not want to wait for it: the process
/// ends at once. A repeated SIGTERM changes nothing, because supervisors repeat it without meaning more by it.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private const int EndedBySigint = 130;

    private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, On),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, On),
    ];

    /// <summary>Completes with the name of the first signal.</summary>
    public Task<string> First => _first.Task;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void On(PosixSignalContext signal)
    {
        signal.Cancel = true;
        var isFirst = _first.TrySetResult(signal.Signal == PosixSignal.SIGINT ? "Ctrl-C" : "SIGTERM");
        if (!isFirst && signal.Signal == PosixSignal.SIGINT)
            Environment.Exit(EndedBySigint);
    }
}
