using System.Text;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using OgpDashboard.App.Components;
using OgpDashboard.App.Imports;

namespace OgpDashboard.Tests.Support;

/// <summary>A test of the page on which files and old minutes are looked through; they come in by <see cref="LineReader"/>.</summary>
public abstract class ImportBase : BoardBase
{
    private const string Script = "./Components/Incoming/ImportSource.razor.js";

    private readonly BunitJSModuleInterop _module;

    protected ImportBase()
    {
        Services.AddSingleton<IIncomingReader, LineReader>();
        _module = JSInterop.SetupModule(Script);
    }

    /// <summary>The page; opened by <see cref="Begin"/>.</summary>
    protected IRenderedComponent<Dashboard> Page { get; private set; } = default!;

    /// <summary>Signs somebody in and opens the page.</summary>
    protected void Begin(Domain.People.Actor? who = null)
    {
        SignIn(who);
        Page = Visit("/?view=import");
    }

    /// <summary>Pastes a text and has it read.</summary>
    protected async Task Paste(params string[] lines)
    {
        _module.Setup<IJSStreamReference>("textOf", _ => true).SetResult(new Pasted(Encoding.UTF8.GetBytes(LineReader.Beginning + string.Join('\n', lines))));
        await Click("[data-action='read-text']");
    }

    /// <summary>Chooses a file. bUnit waits for the page on the thread that chooses, so that must not be the page's.</summary>
    protected Task Choose(string content, string name = "file.txt") => Task.Run(() =>
        Page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, name)));

    protected Task Click(string selector) => Page.InvokeAsync(() => Page.Find(selector).ClickAsync());

    protected Task Change(string selector, object value) => Page.InvokeAsync(() => Page.Find(selector).ChangeAsync(value));

    protected IElement Item(int number) => Page.Find(FormattableString.Invariant($"[data-proposed='{number}']"));

    protected string Told(string which) => Said(Page.Find($"[data-import='{which}']"));

    private sealed class Pasted(byte[] text) : IJSStreamReference
    {
        public long Length => text.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => ValueTask.FromResult<Stream>(new MemoryStream(text));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
