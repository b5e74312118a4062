namespace Akka.Cluster.Sharding;

/// <summary>Where an entity is in its life. There is no entry for one that is not running and not remembered.</summary>
internal enum EntityStatus
{
    /// <summary>Just heard of.</summary>
    New,

    /// <summary>The shard has been told to make the actor.</summary>
    Starting,

    /// <summary>The actor runs and gets its messages.</summary>
    Active,

    /// <summary>The actor has been sent its stop message; later ones wait for the next incarnation.</summary>
    Passivating,

    /// <summary>Known from the store since the shard started, not made yet.</summary>
    Remembered,

    /// <summary>Being written to the store as started; it starts when that is done.</summary>
    RememberingStart,

    /// <summary>Gone, and being written to the store as stopped.</summary>
    RememberingStop,

    /// <summary>Remembered, but it stopped by itself: it starts again after a pause, or with a message.</summary>
    WaitingForRestart,
}
