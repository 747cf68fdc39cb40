using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using OgpDashboard.App.Components.Text;
using OgpDashboard.App.Imports;
using OgpDashboard.App.Live;
using OgpDashboard.App.Resources;
using OgpDashboard.Domain;
using OgpDashboard.Domain.Incoming;
using OgpDashboard.Domain.Meetings;
using OgpDashboard.Domain.People;

namespace OgpDashboard.App.Components.Incoming;

/// <summary>Reads what is handed over, away from the page's own thread, and shows it to be looked through.</summary>
public sealed partial class ImportView : IDisposable
{
    // A plan of a thousand commitments is looked through in pieces; choosing and confirming are for all of it.
    private const int AtOnce = 60;

    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private Review? _review;
    private List<IGrouping<(ProposalPart Part, int? Row), ProposedItem>> _groups = [];
    private List<ProposedItem> _unchanged = [];
    private string _kinds = "";
    private string _name = "";
    private string? _unreadable;
    private bool _reading;
    private bool _focus;
    private int _round;
    private int _shown = AtOnce;

    /// <summary>All meetings and changes.</summary>
    [Parameter, EditorRequired] public LiveState State { get; set; } = default!;

    /// <summary>Who is signed in, or null.</summary>
    [Parameter] public Actor? Actor { get; set; }

    [Inject] private IStringLocalizer<Texts> T { get; set; } = default!;

    [Inject] private Words Words { get; set; } = default!;

    [Inject] private LiveMeeting Live { get; set; } = default!;

    [Inject] private IncomingReader Reader { get; set; } = default!;

    [Inject] private IEnumerable<IIncomingReader> Readers { get; set; } = default!;

    [Inject] private ILogger<ImportView> Log { get; set; } = default!;

    private bool MayImport => Actor is { Role: >= Role.Secretary };

    private string Target => _review!.Proposal.Target is { } board ? Token.Of(board.Meeting.State) : "new";

    private string TargetText => _review!.Proposal.Target switch
    {
        { Meeting.State: MeetingState.Open } open => T["Import.ToOpen", Words.LongDay(open.Meeting.Details.Date)],
        { } prepared => T["Import.ToPrepared", Words.LongDay(prepared.Meeting.Details.Date)],
        null => _review.Proposal.Items.Select(i => i.Value).OfType<IncomingDay>().FirstOrDefault() is { } day ? T["Import.ToNew", Words.LongDay(day.Day)] : T["Import.ToNewNoDay"],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _kinds = string.Join("، ", Readers.Select(r => r.Kind).Distinct());

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _review?.Follow(State);
        Sort();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _heading.TryFocusAsync();
        }
    }

    private void Changed()
    {
        Sort();
        StateHasChanged();
    }

    // What changes something is looked through, row by row; the rest is folded away.
    private void Sort()
    {
        var all = _review?.Proposal.Items ?? [];
        _groups = [.. all.Where(i => i.Changes || i.IsCorrected).GroupBy(i => (i.Part, i.Row)).OrderBy(g => g.Key)];
        _unchanged = [.. all.Where(i => !i.Changes && !i.IsCorrected)];
    }

    private async Task Read(HandedOver file)
    {
        if (_reading)
        {
            return;
        }

        (_reading, _unreadable) = (true, null);
        try
        {
            var incoming = await Take(file);
            (_review, _name, _focus, _shown) = (new Review(Live, incoming, Changed), file.Name, true, AtOnce);
            Sort();
        }
        catch (UnreadableException unreadable)
        {
            _unreadable = new IncomingWords(T).Sentence(unreadable.Problem);
        }
        catch (Exception cut) when (cut is IOException or JSException or OperationCanceledException)
        {
            _unreadable = T["Import.Interrupted"];
        }
#pragma warning disable CA1031 // A reader's own fault with an odd file must cost nobody the page and what was typed on it.
        catch (Exception fault)
        {
            CouldNotRead(Log, fault);
            _unreadable = T["Incoming.not-readable", _kinds];
        }
#pragma warning restore CA1031

        // The box for files comes anew, so that the same file can be chosen again when it was put right; the text stays.
        (_reading, _round) = (false, file.IsText ? _round : _round + 1);
    }

    private async Task<IncomingMeeting> Take(HandedOver file)
    {
        if (file.Length > IncomingReader.Most)
        {
            throw new UnreadableException(IncomingFault.TooLarge, IncomingReader.Most / 1024 / 1024);
        }

        using var whole = new MemoryStream();
        await using (var stream = await file.Open(_gone.Token))
        {
            await stream.CopyToAsync(whole, _gone.Token);
        }

        whole.Position = 0;
        var book = Live.Now.Book;
        return await Task.Run(() => Reader.Read(whole, file.Name, book), _gone.Token);
    }

    private Task Confirm(Func<ProposedItem, bool> which) => MayImport ? _review!.Confirm(Actor!, which) : Task.CompletedTask;

    private string Sentence(Setback setback)
    {
        var words = new IncomingWords(T);
        var name = setback.Item is { } number ? words.Name(_review!.Proposal.Items[number].Value) : "";
        var why = setback.Refused is { } refused ? Words.Sentence(refused) : T["Incoming.twice", name].Value;
        return setback.IsTwice || name.Length == 0 ? $"{T["Import.NothingSaved"]} {why}" : $"{T["Import.NothingSaved"]} {name}: {why}";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reader failed on what was handed over")]
    private static partial void CouldNotRead(ILogger log, Exception fault);
}
