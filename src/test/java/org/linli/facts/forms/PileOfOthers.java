package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.EDUCATION;
import static org.linli.catalogue.SourceAgency.STATISTICS;
import static org.linli.catalogue.SourceAgency.VETERANS;

import java.util.List;

/** What schools, veterans' affairs and statistics send down. */
final class PileOfOthers {

  private static final String STATISTICS_LAW = "《中华人民共和国统计法》";

  private PileOfOthers() {}

  static List<PileForm> forms() {
    return List.of(veterans(), pupils(), monthly(), organisations(), monthlyAgain());
  }

  private static PileForm veterans() {
    return PileForm.of("16-veterans.xlsx", "退役军人及优抚对象信息采集.xlsx", VETERANS, "江汉区退役军人事务局")
        .named("退役军人及优抚对象信息采集表", "Veterans", "汉退役1")
        .rows("RESIDENT", "VETERAN=Y")
        .because("《中华人民共和国退役军人保障法》", "退役军人信息采集", "落实优待保障")
        .list("优抚类别", "残疾军人", "烈士遗属", "因公牺牲军人遗属", "病故军人遗属", "在乡复员军人", "带病回乡退伍军人", "参战参试退役人员", "其他")
        .sheet(
            "采集表",
            page ->
                page.title("退役军人及优抚对象信息采集表")
                    .line("服务站：→PLACE_NAME | of=COMMUNITY", "采集日期：→FILLER")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        姓  名 | ITEM:NAME
                        性  别 | ITEM:SEX
                        民  族 | ITEM:ETHNICITY
                        居民身份证号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        籍  贯 | ITEM:NATIVE_PLACE
                        入伍时间 | ITEM:ENLISTED_ON | date
                        退役时间 | ITEM:DISCHARGED_ON | date
                        户口性质 | ITEM:REGISTRATION_KIND
                        户口所在地 | ITEM:REGISTERED_ADDRESS
                        现居住地址 | ITEM:RESIDENCE_ADDRESS
                        移动电话 | ITEM:PHONE
                        就业状况 | ITEM:EMPLOYMENT_STATUS
                        工作单位名称 | ITEM:EMPLOYER
                        优抚类别 | ITEM:PREFERENTIAL_KIND | ref=优抚类别
                        是否办理优待证 | ITEM:PREFERENTIAL_CARD | list=是,否
                        是否有就业需求 | ITEM:JOB_WISH
                        是否军属 | ITEM:MILITARY_FAMILY
                        备  注 | REMARK
                        """));
  }

  private static PileForm pupils() {
    return PileForm.of("08-school-age.xlsx", "适龄儿童入学摸底.xlsx", EDUCATION, "江汉区教育局")
        .named("学前及义务教育适龄儿童摸底表", "Children of school age", "汉教基1")
        .rows("RESIDENT", "AGE>=3 & AGE<15")
        .because("《中华人民共和国义务教育法》第十二条、第十三条", "适龄儿童入学摸底", "安排学位，控辍保学")
        .sheet(
            "摸底表",
            page ->
                page.title("学前及义务教育适龄儿童摸底表")
                    .line("填报社区：→PLACE_NAME | of=COMMUNITY", "填报人：→FILLER", "联系电话：→FILLER")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        儿童信息 > 姓名 | ITEM:NAME
                        儿童信息 > 性别 | ITEM:SEX | list=男,女
                        儿童信息 > 身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        儿童信息 > 出生年月日 | ITEM:BIRTH_DATE | date
                        儿童信息 > 户籍所在地 | ITEM:REGISTERED_ADDRESS
                        儿童信息 > 是否人户一致 | ITEM:REGISTERED_HERE | list=是,否
                        儿童信息 > 现住址 | ITEM:RESIDENCE_ADDRESS
                        就学情况 > 学段 | ITEM:SCHOOL_STAGE
                        就学情况 > 学校 | ITEM:SCHOOL
                        就学情况 > 年级 | ITEM:SCHOOL_CLASS
                        就学情况 > 是否失学 | ITEM:OUT_OF_SCHOOL | list=是,否
                        监护人信息 > 姓名 | ITEM:GUARDIAN_NAME
                        监护人信息 > 关系 | ITEM:GUARDIAN_RELATION
                        监护人信息 > 电话 | ITEM:GUARDIAN_PHONE
                        是否残疾 | ITEM:DISABLED
                        房产类型（自有/租赁） | ITEM:OCCUPANCY
                        备注 | REMARK
                        """)
                    .notes("说明：3-5周岁为学前，6-14周岁为义务教育阶段。"));
  }

  private static PileForm monthly() {
    return PileForm.of("19-population-monthly.xlsx", "人口统计月报表.xlsx", STATISTICS, "江汉区统计局")
        .named("人口统计月报表", "Monthly population return", "汉统人1")
        .rows("PLACE", "")
        .because(STATISTICS_LAW, "人口统计月报", "掌握人口变动")
        .sheet(
            "月报",
            page ->
                page.title("人口统计月报表")
                    .line("表    号：汉统人1", "制定机关：江汉区统计局", "批准文号：汉统制〔2026〕11号")
                    .line("综合单位：→PLACE_NAME | of=SUBDISTRICT", "2026年6月", "计量单位：人、户")
                    .numbered("甲 1 2 3 4 5 6 7 8 9 10 11 12 13 14")
                    .total("合  计")
                    .table(
                        0,
                        """
                        社区 | PLACE_NAME | of=COMMUNITY
                        户数 | DERIVED:PLACE_HOUSEHOLDS | sum
                        人口数 > 合计 | DERIVED:PLACE_RESIDENTS | sum
                        人口数 > 其中 > 男 | DERIVED:PLACE_MEN | sum
                        人口数 > 其中 > 女 | DERIVED:PLACE_WOMEN | sum
                        按年龄分 > 0-17岁 | DERIVED:PLACE_MINORS | sum
                        按年龄分 > 18-59岁 | DERIVED:COUNT(RESIDENT: AGE>=18 & AGE<60) | sum
                        按年龄分 > 60岁及以上 > 小计 | DERIVED:PLACE_ELDERLY | sum
                        按年龄分 > 60岁及以上 > 男 | DERIVED:COUNT(RESIDENT: AGE>=60 & SEX=1) | sum
                        按年龄分 > 60岁及以上 > 女 | DERIVED:COUNT(RESIDENT: AGE>=60 & SEX=2) | sum
                        按年龄分 > 80岁及以上 | DERIVED:PLACE_ELDERLY_80 | sum
                        流动人口 | DERIVED:PLACE_MIGRANTS | sum
                        老龄化率 | DERIVED:PLACE_ELDERLY_SHARE | share
                        流动人口占比 | DERIVED:PLACE_MIGRANT_SHARE | share
                        """,
                        "万年社区",
                        "涂家社区",
                        "大董社区",
                        "和平社区",
                        "龙王庙社区")
                    .line("单位负责人：→FILLER", "填表人：→FILLER", "联系电话：→FILLER", "报出日期：→FILLER"));
  }

  private static PileForm organisations() {
    return PileForm.of("39-organisations.xlsx", "单位基本信息清查表.xlsx", STATISTICS, "江汉区经济普查办公室")
        .named("单位基本信息清查表", "Organisations", "汉经普清1")
        .rows("ORGANISATION", "")
        .because(STATISTICS_LAW + "；《全国经济普查条例》", "单位基本信息清查", "经济普查单位清查")
        .sheet(
            "清查表",
            page ->
                page.title("单位基本信息清查表")
                    .line("普查小区：→PLACE_NAME | of=COMMUNITY", "清查员：→FILLER")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        单位名称 | ITEM:ORG_NAME | w=26
                        统一社会信用代码 | ITEM:CREDIT_CODE | text;w=22
                        法定代表人⏎（负责人） | ITEM:LEGAL_REPRESENTATIVE
                        单位类型 | ITEM:ORG_KIND
                        行业 | ITEM:ORG_INDUSTRY
                        主营业务 | ITEM:BUSINESS_SCOPE
                        经营地址 | ITEM:ORG_ADDRESS | w=26
                        联系人 | ITEM:ORG_KEEPER
                        联系电话 | ITEM:ORG_PHONE
                        开业时间 | ITEM:OPENED_ON | date
                        经营状态 | ITEM:OPERATING
                        期末从业人员（人） | ITEM:ORG_EMPLOYEES
                        其中：女性 | NEW:女性从业人员数
                        经营面积（㎡） | ITEM:ORG_AREA
                        是否有营业执照 | ITEM:BUSINESS_LICENCE
                        备注 | REMARK
                        """));
  }

  private static PileForm monthlyAgain() {
    return PileForm.of("42-population-by-grid.csv", "社区人口信息月报.csv", STATISTICS, "江汉区统计局")
        .named("社区人口信息月报（网格口径）", "Monthly population return, by grid", "汉统人1")
        .rows("PLACE", "")
        .because(STATISTICS_LAW, "人口统计月报", "掌握人口变动")
        .after("19-population-monthly.xlsx")
        .text("UTF-8", '\t')
        .sheet(
            "Sheet1",
            page ->
                page.table(
                    8,
                    """
                    网格名称 | PLACE_NAME | of=GRID
                    网格员姓名 | ITEM:GRID_WORKER_NAME
                    网格员联系电话 | ITEM:GRID_WORKER_PHONE
                    家庭户数 | DERIVED:PLACE_HOUSEHOLDS
                    常住人口数 | DERIVED:PLACE_RESIDENTS
                    男性 | DERIVED:PLACE_MEN
                    女性 | DERIVED:PLACE_WOMEN
                    60周岁以上老人 | DERIVED:PLACE_ELDERLY
                    65周岁以上老人 | DERIVED:PLACE_ELDERLY_65
                    外来人口数 | DERIVED:PLACE_MIGRANTS
                    学龄前儿童数 | DERIVED:PLACE_PRESCHOOL
                    适龄儿童数 | DERIVED:PLACE_SCHOOL_AGE
                    老年人口占比 | DERIVED:PLACE_ELDERLY_SHARE
                    未参保人数 | DERIVED:PLACE_PENSION_NONE
                    犬只总数 | DERIVED:PLACE_DOGS
                    登记失业人数 | DERIVED:PLACE_UNEMPLOYED
                    """));
  }
}
