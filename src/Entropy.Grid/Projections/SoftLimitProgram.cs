namespace Entropy.Grid.Projections;

// A quadratic program in which every limit can give way:
//
//   min  1/2 d'Hd + g'd + sum_i s_i^2 / (2 e_i)     subject to  c_i + a_i'd <= s_i
//
// H is positive definite and e_i > 0, so there always is a solution, and only one. In its dual the limits' prices p >= 0 are
//
//   d = d0 - H^-1 A'p,   d0 = -H^-1 g,   s_i = e_i p_i
//   (A H^-1 A' + diag e) p = c + A d0     for the limits that are active, p = 0 for the others
//
// which is a least-squares problem with p >= 0; its active set is found as C. L. Lawson and R. J. Hanson do (Solving Least
// Squares Problems, 1974, chapter 23): the limit that is broken most comes in, prices that would turn negative go out.

/// <summary>Solves dense quadratic programs with soft limits, again and again without allocating.</summary>
internal sealed class SoftLimitProgram
{
    private readonly int _variables;
    private readonly int _limits;
    private readonly double[] _factor; // [variable, variable]: L of H = L L'
    private readonly double[] _free; // [variable]: d0
    private readonly double[] _images; // [active, variable]: L^-1 a_i
    private readonly double[] _normal; // [active, active]: factor of the matrix of the active prices
    private readonly double[] _trial; // [active]
    private readonly int[] _active;
    private int _count;

    public SoftLimitProgram(int variables, int limits)
    {
        _variables = variables;
        _limits = limits;
        // More limits than variables hold at once only where limits contradict each other; then the worst ones must do.
        var most = Math.Min(limits, variables + 32);
        Hessian = new double[variables * variables];
        Gradient = new double[variables];
        Rows = new double[limits * variables];
        Values = new double[limits];
        Softness = new double[limits];
        Prices = new double[limits];
        Step = new double[variables];
        _factor = new double[variables * variables];
        _free = new double[variables];
        _images = new double[most * variables];
        _normal = new double[most * most];
        _trial = new double[most];
        _active = new int[most];
    }

    /// <summary>[variable, variable]: H; only the lower triangle counts.</summary>
    public double[] Hessian { get; }

    /// <summary>[variable]: g.</summary>
    public double[] Gradient { get; }

    /// <summary>[limit, variable]: a.</summary>
    public double[] Rows { get; }

    /// <summary>[limit]: c.</summary>
    public double[] Values { get; }

    /// <summary>[limit]: e.</summary>
    public double[] Softness { get; }

    /// <summary>[limit]: p. What they are before is where the search begins.</summary>
    public double[] Prices { get; }

    /// <summary>[variable]: d.</summary>
    public double[] Step { get; }

    /// <summary>Solves it.</summary>
    /// <param name="tolerance">By how much a limit may be broken beyond what its price allows.</param>
    /// <returns>Whether H is positive definite and the active set was found.</returns>
    public bool Solve(double tolerance)
    {
        Hessian.CopyTo(_factor, 0);
        if (!Dense.Cholesky(_factor, _variables))
            return false;
        for (var i = 0; i < _variables; i++)
            _free[i] = -Gradient[i];
        Dense.Forward(_factor, _variables, _free);
        Dense.Backward(_factor, _variables, _free);

        _count = 0;
        for (var limit = 0; limit < _limits && _count < _active.Length; limit++)
            if (Prices[limit] > 0)
                Add(limit);
        Settle();
        for (var round = 0; round < 10 * _active.Length; round++)
        {
            ComputeStep();
            var worst = Worst(tolerance);
            if (worst < 0)
                return true;
            if (_count == _active.Length)
                return false;
            Add(worst);
            Settle();
        }

        return false;
    }

    // The inactive limit that is broken most.
    private int Worst(double tolerance)
    {
        var (worst, most) = (-1, tolerance);
        for (var limit = 0; limit < _limits; limit++)
        {
            var broken = Values[limit] + Dense.Dot(Rows.AsSpan(limit * _variables, _variables), Step);
            if (broken > most && !IsActive(limit))
                (worst, most) = (limit, broken);
        }

        return worst;
    }

    private bool IsActive(int limit) => _active.AsSpan(0, _count).Contains(limit);

    private void Add(int limit)
    {
        _active[_count] = limit;
        var image = _images.AsSpan(_count * _variables, _variables);
        Rows.AsSpan(limit * _variables, _variables).CopyTo(image);
        Dense.Forward(_factor, _variables, image);
        _count++;
    }

    private void Remove(int place)
    {
        Prices[_active[place]] = 0;
        _count--;
        if (place == _count)
            return;
        _active[place] = _active[_count];
        _images.AsSpan(_count * _variables, _variables).CopyTo(_images.AsSpan(place * _variables, _variables));
    }

    // Prices of the active limits; those that would turn negative leave.
    private void Settle()
    {
        while (_count > 0)
        {
            SolveActive();
            var (leaving, part) = (-1, 1.0);
            for (var place = 0; place < _count; place++)
            {
                var price = Prices[_active[place]];
                if (_trial[place] > 0 || price / (price - _trial[place]) >= part)
                    continue;
                (leaving, part) = (place, price == 0 ? 0 : price / (price - _trial[place]));
            }

            for (var place = 0; place < _count; place++)
                Prices[_active[place]] += part * (_trial[place] - Prices[_active[place]]);
            if (leaving < 0)
                return;
            Remove(leaving);
        }
    }

    // (A H^-1 A' + diag e) p = c + A d0 of the active limits, into _trial.
    private void SolveActive()
    {
        for (var row = 0; row < _count; row++)
        {
            var limit = _active[row];
            var image = _images.AsSpan(row * _variables, _variables);
            for (var column = 0; column <= row; column++)
                _normal[row * _count + column] = Dense.Dot(image, _images.AsSpan(column * _variables, _variables));
            _normal[row * _count + row] += Softness[limit];
            _trial[row] = Values[limit] + Dense.Dot(Rows.AsSpan(limit * _variables, _variables), _free);
        }

        // Softness keeps it definite but for rounding; then a little more of it is the answer.
        if (!Dense.Cholesky(_normal, _count))
            throw new InvalidOperationException("The active limits are equal to the last bit; their softness must not be 0.");
        var prices = _trial.AsSpan(0, _count);
        Dense.Forward(_normal, _count, prices);
        Dense.Backward(_normal, _count, prices);
    }

    private void ComputeStep()
    {
        Array.Clear(Step);
        for (var place = 0; place < _count; place++)
        {
            var price = Prices[_active[place]];
            var image = _images.AsSpan(place * _variables, _variables);
            for (var i = 0; i < _variables; i++)
                Step[i] -= price * image[i];
        }

        Dense.Backward(_factor, _variables, Step);
        for (var i = 0; i < _variables; i++)
            Step[i] += _free[i];
    }
}
