namespace OgpDashboard.Bench.Circuits;

/// <summary>The page as the batches make it: does with nodes what Blazor's BrowserRenderer does with the document.</summary>
internal sealed class PageTree
{
    private readonly Dictionary<int, PageNode> _components = [];
    private readonly Dictionary<int, PageNode> _roots = [];

    internal IEnumerable<PageNode> All() => _roots.Values.SelectMany(r => r.All());

    internal void Apply(RenderBatch batch)
    {
        foreach (var (component, first, edits) in batch.Diffs())
        {
            Edit(batch, Place(component), first, edits, component);
        }

        foreach (var gone in batch.DisposedComponents())
        {
            _components.Remove(gone);
            _roots.Remove(gone);
        }
    }

    // A component that no other one has placed is a root.
    private PageNode Place(int component)
    {
        if (!_components.TryGetValue(component, out var place))
        {
            place = _components[component] = _roots[component] = new PageNode(null, component);
        }

        return place;
    }

    private void Edit(RenderBatch batch, PageNode at, int first, int edits, int component)
    {
        var moves = new List<(int From, int To)>();
        for (var i = 0; i < edits; i++)
        {
            var edit = batch.Edit(first, i);
            switch (edit.Kind)
            {
                case EditKind.PrependFrame:
                    Insert(batch, at, edit.Sibling, edit.Frame, component);
                    break;
                case EditKind.RemoveFrame:
                    at.Children.RemoveAt(edit.Sibling);
                    break;
                case EditKind.SetAttribute:
                    Attribute(batch, at.Children[edit.Sibling], batch.Frame(edit.Frame));
                    break;
                case EditKind.RemoveAttribute:
                    at.Children[edit.Sibling].Remove(batch.String(edit.Removed)!);
                    break;
                case EditKind.UpdateText or EditKind.UpdateMarkup:
                    at.Children[edit.Sibling].Text = batch.String(batch.Frame(edit.Frame).First);
                    break;
                case EditKind.StepIn:
                    at = at.Children[edit.Sibling];
                    break;
                case EditKind.StepOut:
                    at = at.Parent!;
                    break;
                case EditKind.PermutationEntry:
                    moves.Add((edit.Sibling, edit.Frame));
                    break;
                case EditKind.PermutationEnd:
                    Move(at.Children, moves);
                    break;
                default:
                    throw new InvalidDataException($"An edit of a kind that nobody knows: {edit.Kind}.");
            }
        }
    }

    /// <summary>Puts a frame and all within it among the children of a node.</summary>
    /// <returns>How many children that made.</returns>
    private int Insert(RenderBatch batch, PageNode parent, int index, int number, int component)
    {
        var frame = batch.Frame(number);
        switch (frame.Kind)
        {
            case FrameKind.Element:
                var element = new PageNode(parent, component) { Name = batch.String(frame.Second) };
                parent.Children.Insert(index, element);
                var within = number + 1;
                for (; within < number + frame.First && batch.Frame(within) is { Kind: FrameKind.Attribute } attribute; within++)
                {
                    Attribute(batch, element, attribute);
                }

                InsertRange(batch, element, 0, within, number + frame.First, component);
                return 1;
            case FrameKind.Component:
                parent.Children.Insert(index, _components[frame.Second] = new PageNode(parent, component));
                return 1;
            case FrameKind.Text or FrameKind.Markup:
                parent.Children.Insert(index, new PageNode(parent, component) { Text = batch.String(frame.First) });
                return 1;
            case FrameKind.Region:
                return InsertRange(batch, parent, index, number + 1, number + frame.First, component);
            default:
                return 0;
        }
    }

    private int InsertRange(RenderBatch batch, PageNode parent, int index, int from, int end, int component)
    {
        var made = 0;
        for (var number = from; number < end; number += Length(batch.Frame(number)))
        {
            made += Insert(batch, parent, index + made, number, component);
        }

        return made;
    }

    private static int Length(BatchFrame frame) => frame.Kind is FrameKind.Element or FrameKind.Component or FrameKind.Region ? frame.First : 1;

    private static void Attribute(RenderBatch batch, PageNode element, BatchFrame frame) =>
        element.Set(batch.String(frame.First)!, batch.String(frame.Second), frame.Handler);

    private static void Move(List<PageNode> children, List<(int From, int To)> moves)
    {
        var before = children.ToArray();
        foreach (var (from, to) in moves)
        {
            children[to] = before[from];
        }

        moves.Clear();
    }
}
