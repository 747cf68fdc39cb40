using System.Text;

namespace OgpDashboard.Tests.Support;

/// <summary>
/// The minutes as they were taken out of the PDF. Lines are cut and words partly in visual order, but no letter was
/// lost: so a passage is compared by its letters, whatever their order.
/// </summary>
public static class SourceDocument
{
    public const string File = "000_cef23d5024fd12d8.txt";

    private const string FirstColumn = "تحيين منصة التتبع";
    private const string TableHead = "البرمجة الجديدة للأنشطة المتبقية تحيين منصة التتبع الإجراءات تقدم الالتزام";

    public static IReadOnlyList<string> Lines { get; } = System.IO.File.ReadAllLines(Path.Combine(SeededStore.SeedsFolder, File));

    /// <summary>A passage by the numbers of its first and last line, from 1, both included.</summary>
    public static string Passage(int first, int last) => string.Join('\n', Lines.Skip(first - 1).Take(last - first + 1));

    /// <summary>Letters and digits in alphabetical order.</summary>
    public static string Letters(params IEnumerable<string> texts) => string.Concat(texts.SelectMany(t => t).Where(char.IsLetterOrDigit).Order());

    /// <summary>The letters of a passage of the table, without the head that each page repeats.</summary>
    public static string TableLetters(int first, int last)
    {
        var letters = new StringBuilder(Letters(Passage(first, last)));
        if (Passage(first, last).Contains(FirstColumn, StringComparison.Ordinal))
        {
            foreach (var letter in Letters(TableHead))
            {
                letters.Remove(letters.ToString().IndexOf(letter, StringComparison.Ordinal), 1);
            }
        }

        return letters.ToString();
    }
}
