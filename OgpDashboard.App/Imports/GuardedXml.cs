using System.Xml;
using OgpDashboard.Domain.Incoming;

namespace OgpDashboard.App.Imports;

/// <summary>How much may be read of one file, whatever its parts say of themselves.</summary>
internal sealed class ReadingBudget
{
    /// <summary>The most bytes that a file may become when it is unpacked.</summary>
    internal const int MostUnpacked = 64 * 1024 * 1024;

    /// <summary>The most characters of all its texts.</summary>
    private const int MostText = 8 * 1024 * 1024;

    // What a reader is told one by one. A workbook of ours has some thousands; a second is enough for these.
    private const int MostNodes = 3_000_000;

    private long _bytes = MostUnpacked;
    private long _nodes = MostNodes;
    private long _text = MostText;

    /// <summary>Says that so many bytes were unpacked.</summary>
    /// <exception cref="UnreadableException">They were too many in all.</exception>
    internal void Bytes(int count) => Take(ref _bytes, count);

    /// <summary>Says that so many characters are kept.</summary>
    /// <exception cref="UnreadableException">They were too many in all.</exception>
    internal void Text(int count) => Take(ref _text, count);

    /// <summary>Says that one more node of XML was read.</summary>
    /// <exception cref="UnreadableException">They were too many in all.</exception>
    internal void Node() => Take(ref _nodes, 1);

    private static void Take(ref long left, int count)
    {
        left -= count;
        if (left < 0)
        {
            throw new UnreadableException(IncomingFault.TooLarge, MostUnpacked / 1024 / 1024);
        }
    }
}

/// <summary>Reads XML that somebody may have made to hurt: no DTD, nothing from elsewhere, and a measure for all that a reader keeps.</summary>
/// <param name="part">The part; closed with this.</param>
/// <param name="budget">How much may be read.</param>
internal sealed class GuardedXml(Stream part, ReadingBudget budget) : IDisposable
{
    private const int Deepest = 32;

    private readonly XmlReader _reader = XmlReader.Create(new ShortTags(part, budget), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadingBudget.MostUnpacked,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new FewNames(),
        CloseInput = true,
    });

    internal string Name => _reader.LocalName;

    internal bool IsElement => _reader.NodeType == XmlNodeType.Element;

    internal bool IsEnd => _reader.NodeType == XmlNodeType.EndElement;

    internal bool IsEmpty => _reader.IsEmptyElement;

    internal bool IsText => _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    internal string Value => _reader.Value;

    /// <summary>Goes on by one node.</summary>
    internal bool Next()
    {
        if (_reader.Depth > Deepest)
        {
            throw new XmlException("Too deep.");
        }

        budget.Node();
        return _reader.Read();
    }

    /// <summary>An attribute's value, or null; its namespace does not matter.</summary>
    internal string? Attribute(string name)
    {
        if (_reader.GetAttribute(name) is { } plain)
        {
            return plain;
        }

        string? found = null;
        for (var more = _reader.MoveToFirstAttribute(); more && found is null; more = _reader.MoveToNextAttribute())
        {
            found = _reader.LocalName == name && _reader.Prefix.Length > 0 ? _reader.Value : null;
        }

        _reader.MoveToElement();
        return found;
    }

    public void Dispose() => _reader.Dispose();

    // A reader keeps every name that it meets.
    private sealed class FewNames : NameTable
    {
        private int _left = 20_000;

        public override string Add(string key) => Get(key) ?? Count(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Count(base.Add(key, start, len));

        private string Count(string added) => --_left >= 0 ? added : throw new XmlException("Too many names.");
    }

    // And a whole tag with all its attributes, before it looks at them. No tag has a «<» within.
    private sealed class ShortTags(Stream inner, ReadingBudget budget) : Stream
    {
        private const int Longest = 1024 * 1024;
        private int _since;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Bytes(read);
            var last = buffer[..read].LastIndexOf((byte)'<');
            _since = last < 0 ? _since + read : read - last;
            return _since <= Longest ? read : throw new XmlException("Too long.");
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
