using Playbook.Reporting.Figures;
using Spectre.Console.Rendering;

namespace Playbook.Reporting.Pages.Sections;

/// <summary>業績 = 客流量 × 體驗率 × 轉化率 × 客單價 × 復購率.</summary>
internal sealed class FactorsSection : IReportSection
{
    public string Title => "Five factors of the members' revenue";

    public IRenderable? Render(ReportContext context)
    {
        var factors = context.Forecast.Factors;
        var figures = new FigureText(context.Forecast.Currency);
        return SectionLayout.Table(
            ["factor", "forecast"],
            [
                ["traffic 客流量: shoppers", figures.Of(factors.Traffic, "shoppers")],
                ["× experience 体验率: joined ÷ shoppers", figures.Of(factors.Experience)],
                ["× conversion 转化率: members who ordered ÷ joined", figures.Of(factors.Conversion)],
                ["× order value 客单价: revenue ÷ orders", figures.Of(factors.OrderValue)],
                ["× repurchase 复购率: orders ÷ members who ordered", figures.Of(factors.Repurchase, "orders each")],
                ["= members' revenue", figures.Of(factors.Revenue)],
            ]);
    }
}
