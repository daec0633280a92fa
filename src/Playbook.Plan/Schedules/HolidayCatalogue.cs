using System.Collections.Immutable;
using NodaTime;

namespace Playbook.Plan.Schedules;

/// <summary>The holidays that playbooks may name, civil and lunar, by their Chinese and English names. What is not here is written as a date.</summary>
public static class HolidayCatalogue
{
    public static ImmutableArray<Holiday> Holidays { get; } =
    [
        new("new_year", ["元旦"], new HolidayRule.Civil(1, 1)),
        new("valentines_day", ["情人节", "情人節"], new HolidayRule.Civil(2, 14)),
        new("womens_day", ["妇女节", "女神节", "婦女節", "女神節"], new HolidayRule.Civil(3, 8)),
        new("qingming", ["清明节", "清明", "清明節"], new HolidayRule.SolarTerm(4, 5.59, 4.81)),
        new("labour_day", ["劳动节", "五一", "勞動節"], new HolidayRule.Civil(5, 1)),
        new("youth_day", ["青年节", "青年節"], new HolidayRule.Civil(5, 4)),
        new("mothers_day", ["母亲节", "母親節"], new HolidayRule.NthWeekday(5, 2, IsoDayOfWeek.Sunday)),
        new("childrens_day", ["儿童节", "六一", "兒童節"], new HolidayRule.Civil(6, 1)),
        new("fathers_day", ["父亲节", "父親節"], new HolidayRule.NthWeekday(6, 3, IsoDayOfWeek.Sunday)),
        new("midyear_sale", ["年中大促"], new HolidayRule.Civil(6, 18)),
        new("teachers_day", ["教师节", "教師節"], new HolidayRule.Civil(9, 10)),
        new("national_day", ["国庆节", "国庆", "國慶節", "國慶"], new HolidayRule.Civil(10, 1)),
        new("singles_day", ["双十一", "光棍节", "雙十一", "光棍節"], new HolidayRule.Civil(11, 11)),
        new("thanksgiving", ["感恩节", "感恩節"], new HolidayRule.NthWeekday(11, 4, IsoDayOfWeek.Thursday)),
        new("double_twelve", ["双十二", "雙十二"], new HolidayRule.Civil(12, 12)),
        new("winter_solstice", ["冬至"], new HolidayRule.SolarTerm(12, 22.60, 21.94, 1918, 2021)),
        new("christmas_eve", ["平安夜"], new HolidayRule.Civil(12, 24)),
        new("christmas", ["圣诞节", "聖誕節"], new HolidayRule.Civil(12, 25)),
        new("laba", ["腊八节", "腊八", "臘八節", "臘八"], new HolidayRule.Lunar(12, 8)),
        new("little_new_year", ["小年"], new HolidayRule.Lunar(12, 23)),
        new("lunar_new_years_eve", ["除夕"], new HolidayRule.Lunar(1, 1, -1)),
        new("spring_festival", ["春节", "春節"], new HolidayRule.Lunar(1, 1)),
        new("lantern_festival", ["元宵节", "元宵", "元宵節"], new HolidayRule.Lunar(1, 15)),
        new("dragon_boat", ["端午节", "端午", "端午節"], new HolidayRule.Lunar(5, 5)),
        new("qixi", ["七夕", "七夕节", "七夕節"], new HolidayRule.Lunar(7, 7)),
        new("ghost_festival", ["中元节", "中元節"], new HolidayRule.Lunar(7, 15)),
        new("mid_autumn", ["中秋节", "中秋", "中秋節"], new HolidayRule.Lunar(8, 15)),
        new("double_ninth", ["重阳节", "重陽節", "重阳", "重陽"], new HolidayRule.Lunar(9, 9)),
    ];

    public static Holiday? Find(string name) => Holidays.FirstOrDefault(holiday => holiday.IsCalled(name));
}
