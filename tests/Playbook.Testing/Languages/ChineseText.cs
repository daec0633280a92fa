using System.Text.RegularExpressions;
using Playbook.Diagnostics;

namespace Playbook.Testing.Languages;

/// <summary>Tells whether a text is Chinese in the right script, with nothing left in English but names and code.</summary>
public static partial class ChineseText
{
    private const string SimplifiedOnly =
        "业东两个义书从们价众优会传伤体儿关兴内写减几划则创别办务动劳势区医单卖厂历压参双发变听员响嘱团围国图场坏块坚垫声处备复够头夹奖妇学宁宝实审宽" +
        "宾对导将尔尘尝层属岁岛币师帐带帮庄庆库应废开异弃张强归当录彻径忆怀态总恶悬惊惩惯扩扫扬抢护报担拟拥拨择挂挡捞损换据掷摆撑敌数斗断无旧时显术机" +
        "杀杂权条来极构枪柜标树样档桥梦检欢残毁毕气汇汉汤沟没泪洁浅测济浓涨湿滚滞满灭灯灵灾炉炼烂烟烦烧热爱状独环现电画盘矿码础确祸离秃种积称稳穷窃竞" +
        "笔筑签简类粮纠红约级纪纳纵纸练组细织终绍经给绝统继绩续绿缓编缘缝缩网罗罚罢耻职联聪肃胜脑脚脸节范药获营虑虽蚀补袭装裤见规视览觉触计订认让训议" +
        "讯记讲许论设证评识诉诊词译试诚话该详语诱说请诸读课谁调谈谋谢谣谨谱贝负财责败账货质贩贪贫购贯贱贴贷贸费贺贼赁资赋赌赏赔赖赛赠赢跃践踪车轨转轮" +
        "软轻载较辑输辞辩边达迁过运还这进远违连迟迹适选递逻郑酱释针钓钟钱铁铃银销锁锋锐错锦键镇长门闭问间阅队阳阴阶际陆陈险随隐难雾静韩顶项顺须顾预领" +
        "频题颜额颠风飞饭饮饰饱馆马驱驳驻驾骂验骗骤鱼鲜鸟鸡麦";

    private const string TraditionalOnly =
        "來個們備傳傷價優兒內兩別則創劃動務勝勞勢匯區參員問單嘗囑國圍圖團堅報場塊塵墊壓壞夠夢夾婦學實寧審寫寬寶將對導層屬島師帳帶幣幫幾庫廠廢張強後徑" +
        "從徹恥惡愛態慣慮慶憶應懲懷懸掃掛揚換損搶撈撐撥擁擇擋擔據擬擲擴擺敗敵數斷時書會東條棄業極構槍標樣樹橋機檔檢櫃權歡歲歷歸殘殺毀氣沒淚淺減測湯溝" +
        "滅滯滾滿漢漲潔濃濕濟災無煉煙煩熱燈燒營爐爛爾狀獎獨獲現環畢畫異當發盤眾確碼礎礦禍禿種稱積穩窮竊競筆節範築簡簽糧糾紀約紅納紙級細紹終組絕給統經" +
        "綠網緣編緩練縫縮縱總績織繼續罰罵罷羅義聯聰聲職聽肅腦腳臉興舊莊藥處蝕術補裝裡複褲襲見規視覺覽觸訂計訊訓記設許訴診評詞試話該詳認誘語誠說誰課調" +
        "談請論諸謀講謝謠謹證識譜譯議護讀變讓貝負財貧貨販貪貫責貸費貼貿賀賃資賊賓賞賠賣賤賦質賬賭賴購賽贈贏跡踐蹤躍車軌軟較載輕輪輯輸轉辦辭辯這連進運" +
        "過達違遞遠適遲遷選還邊邏鄭醫醬釋針釣鈴銀銳銷鋒錄錢錦錯鍵鎖鎮鐘鐵長門閉開間閱關陰陳陸陽隊階際隨險隱雖雙雜雞離難電霧靈靜韓響頂項順須預領頭頻題" +
        "額顏顛類顧顯風飛飯飲飽飾館馬駁駐駕騙驅驗驚驟體鬥魚鮮鳥麥";

    /// <summary>What stays as it is in Chinese too: names, formats, currencies.</summary>
    private static readonly string[] Names = ["YAML", "JSON", "UTF", "GBK", "Big", "ISO", "IANA", "DSL", "Windows", "MiB", "WeChat", "Playbook", "playbook", "CNY", "USD", "TWD", "API"];

    /// <summary>The words of three letters and more that stand outside of backticks and are no names.</summary>
    public static IEnumerable<string> EnglishWords(string text) =>
        Word().Matches(Code().Replace(text, " ")).Select(match => match.Value).Where(word => !Names.Contains(word));

    /// <summary>The characters that the script of a language does not have.</summary>
    public static string Foreign(string text, Language language)
    {
        var foreign = language == Language.ZhHans ? TraditionalOnly : SimplifiedOnly;
        return string.Concat(Code().Replace(text, " ").Where(foreign.Contains));
    }

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z]{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
