using System.Numerics;

namespace Akka.Util;

/// <summary>
/// The 32-bit MurmurHash of Scala's library: the same value in every process and on every machine, so that it can choose
/// where something lives.
/// </summary>
public static class MurmurHash
{
    /// <summary>The first number that an item is mixed with.</summary>
    public const uint StartMagicA = 0x95543787;

    /// <summary>The second number that an item is mixed with.</summary>
    public const uint StartMagicB = 0x2ad7eb25;

    private const uint VisibleMagic = 0x971e137b;
    private const uint VisibleMixer = 0x52dce729;
    private const uint MixerA = 0x7b7d159c;
    private const uint MixerB = 0x6bce6396;
    private const uint StringSeed = 0x331df49;
    private const uint ArraySeed = 0x3c074a61;

    /// <summary>Begins a hash from a seed.</summary>
    public static uint StartHash(uint seed) => seed ^ VisibleMagic;

    /// <summary>The first number for the next item.</summary>
    public static uint NextMagicA(uint magicA) => magicA * 5 + MixerA;

    /// <summary>The second number for the next item.</summary>
    public static uint NextMagicB(uint magicB) => magicB * 5 + MixerB;

    /// <summary>Mixes one item into a hash.</summary>
    public static uint ExtendHash(uint hash, uint value, uint magicA, uint magicB) =>
        (hash ^ (BitOperations.RotateLeft(value * magicA, 11) * magicB)) * 3 + VisibleMixer;

    /// <summary>Ends a hash, so that each bit depends on all items.</summary>
    public static uint FinalizeHash(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    /// <summary>The hash of bytes, one item each.</summary>
    public static int ByteHash(byte[] b) => ArrayHash(b);

    /// <summary>The hash of items by their own hash codes, which for text differ from process to process.</summary>
    /// <exception cref="NullReferenceException">An item is null.</exception>
    public static int ArrayHash<T>(T[] a)
    {
        var hash = new Running((uint)a.Length * ArraySeed);
        foreach (var item in a)
            hash.Extend((uint)item!.GetHashCode());
        return hash.Finish();
    }

    /// <summary>Two characters at a time, the first one in the upper half.</summary>
    public static int StringHash(string s)
    {
        var hash = new Running((uint)s.Length * StringSeed);
        var i = 0;
        for (; i + 1 < s.Length; i += 2)
            hash.Extend(((uint)s[i] << 16) + s[i + 1]);
        if (i < s.Length)
            hash.Extend(s[i]);
        return hash.Finish();
    }

    /// <summary>A hash that does not depend on the order of the items.</summary>
    public static int SymmetricHash<T>(IEnumerable<T> xs, uint seed)
    {
        uint sum = 0, xor = 0, product = 1, count = 0;
        foreach (var item in xs)
        {
            var itemHash = (uint)item!.GetHashCode();
            sum += itemHash;
            xor ^= itemHash;
            if (itemHash != 0)
                product *= itemHash;
            count++;
        }

        // The magic numbers of this one start a step later than those of sequences.
        var hash = new Running(seed * count, NextMagicA(StartMagicA), NextMagicB(StartMagicB));
        hash.Extend(sum);
        hash.Extend(xor);
        hash.Extend(product);
        return hash.Finish();
    }

    private struct Running(uint seed, uint magicA = StartMagicA, uint magicB = StartMagicB)
    {
        private uint _hash = StartHash(seed);
        private uint _magicA = magicA;
        private uint _magicB = magicB;

        public void Extend(uint value)
        {
            _hash = ExtendHash(_hash, value, _magicA, _magicB);
            _magicA = NextMagicA(_magicA);
            _magicB = NextMagicB(_magicB);
        }

        public readonly int Finish() => (int)FinalizeHash(_hash);
    }
}
