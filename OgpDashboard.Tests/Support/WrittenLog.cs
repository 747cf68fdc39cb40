using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace OgpDashboard.Tests.Support;

/// <summary>Keeps what one of the product's own formatters makes of each entry.</summary>
public sealed class WrittenLog(ConsoleFormatter form) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _text = new();

    /// <summary>What it makes of one entry.</summary>
    public List<string> Lines(string said, Exception? exception) => Split(Format("Test", LogLevel.Information, said, exception, (s, _) => s));

    /// <summary>All that was written.</summary>
    public List<string> Lines() => [.. _text.SelectMany(Split)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private static List<string> Split(string text) => [.. text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];

    private string Format<TState>(string category, LogLevel level, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        using var writer = new StringWriter();
        form.Write(new LogEntry<TState>(level, category, default, state, exception, formatter), null, writer);
        return writer.ToString();
    }

    private sealed class Logger(WrittenLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log._text.Enqueue(log.Format(category, logLevel, state, exception, formatter));
    }
}
