using System.Globalization;
using OgpDashboard.Domain.Changes;

namespace OgpDashboard.Domain.Storage.Seeds;

/// <summary>Says the domain's refusals to whoever prepares the files, before there is a page to say them.</summary>
internal static class SeedReasons
{
    internal static string Of(RefusedException refused) => string.Format(CultureInfo.InvariantCulture, Sentence(refused.Refusal), [.. refused.Details]);

    private static string Sentence(Refusal refusal) => refusal switch
    {
        Refusal.PercentOutOfRange => "النسبة {0} خارج المجال 0–100",
        Refusal.RemarkNeedsText => "ملاحظة على المنصة بلا نص",
        Refusal.TextMissing => "سطر بلا نص",
        Refusal.TextTooLong => "نص يتجاوز {0} حرف",
        Refusal.WindowEndsBeforeItBegins => "فترة تنتهي قبل أن تبدأ",
        Refusal.WindowNeedsBeginning => "سطر مؤرخ بلا شهر بداية (from)",
        Refusal.AwaitedNobody => "سطر في الانتظار لا يسمي جهة (awaiting) ولا يوما (by)",
        Refusal.CancelledWithoutReason => "سطر ملغى بلا سبب (reason)",
        Refusal.DependsOnNothing => "سطر مرتبط بالتزام غير موجود: «{0}»",
        Refusal.WantedMissing => "صعوبة لا تحدد القرار المطلوب (wanted)",
        _ => refusal.ToString(),
    };
}
