namespace OgpDashboard.App.Components.Board;

/// <summary>The class that makes a row glow when it changes. Two names for one animation, in turns: the next change starts it anew.</summary>
internal sealed class Glow
{
    private long? _seen;
    private bool _odd;

    /// <summary>The class, or null while nothing has changed on this page.</summary>
    internal string? Class { get; private set; }

    /// <summary>Looks at a row's version.</summary>
    internal void See(long version)
    {
        if (_seen is { } before && before != version)
        {
            _odd = !_odd;
            Class = _odd ? "glow-a" : "glow-b";
        }

        _seen = version;
    }
}
