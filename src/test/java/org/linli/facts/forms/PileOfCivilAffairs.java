package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.CIVIL_AFFAIRS;

import java.util.List;

/** What civil affairs send down. */
final class PileOfCivilAffairs {

  private static final String OFFICE = "江汉区民政局";
  private static final String ELDERLY = "《中华人民共和国老年人权益保障法》";
  private static final String RELIEF = "《社会救助暂行办法》（国务院令第649号）";

  private PileOfCivilAffairs() {}

  static List<PileForm> forms() {
    return List.of(elderly(), alone(), allowances(), hardship(), leftBehind(), elderlyAgain());
  }

  private static PileForm elderly() {
    return PileForm.of("02-elderly.xlsx", "60周岁以上老年人基本情况登记表.xlsx", CIVIL_AFFAIRS, OFFICE)
        .named("60周岁以上老年人基本情况登记表", "Residents of sixty and over", "汉民老表1")
        .rows("RESIDENT", "AGE>=60")
        .because(ELDERLY, "老年人基本情况登记", "掌握老年人养老服务需求")
        .sheet(
            "老年人登记表",
            page ->
                page.title("60周岁以上老年人基本情况登记表")
                    .line("表　　号：汉民老表1", "制定机关：江汉区民政局")
                    .line("批准文号：汉统制〔2026〕3号", "有效期至：2027年12月")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "2026年  月  日")
                    .example(
                        "例|张某某|男|42010XXXXXXXXXXXXX|1950-01-01|76|初中|群众路1号|138XXXXXXXX|否|否|能自理|高血压|是|居家养老|李某某|139XXXXXXXX|")
                    .table(
                        60,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX | list=男,女
                        身份证号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        出生日期 | ITEM:BIRTH_DATE | date
                        年龄 | FORMULA | f=IF({出生日期}="","",DATEDIF({出生日期},TODAY(),"Y"))
                        文化程度 | ITEM:EDUCATION
                        家庭住址 | ITEM:RESIDENCE_ADDRESS | w=26
                        联系电话 | ITEM:PHONE | text
                        是否独居 | ITEM:LIVES_ALONE | list=是,否
                        是否空巢 | ITEM:EMPTY_NEST | list=是,否
                        生活自理能力 | ITEM:SELF_CARE | list=能自理,半自理,不能自理
                        所患慢性病 | ITEM:CHRONIC_DISEASE_KIND
                        是否使用智能手机 | ITEM:SMARTPHONE | list=是,否
                        养老方式 | ITEM:CARE_FORM | list=居家养老,社区养老,机构养老
                        赡养人（子女） > 姓名 | ITEM:CAREGIVER
                        赡养人（子女） > 联系电话 | ITEM:CAREGIVER_PHONE | text
                        备注 | REMARK
                        """)
                    .notes("填表说明：", "1.年龄由公式自动计算，请勿修改。", "2.养老方式分居家养老、社区养老、机构养老。")
                    .line("填表人：→FILLER", "负责人：→FILLER", "电话：→FILLER"));
  }

  private static PileForm alone() {
    return PileForm.of("11-elderly-alone.xls", "独居空巢老人摸排.xls", CIVIL_AFFAIRS, OFFICE)
        .named("独居、空巢老年人摸排表", "Elderly who live alone", "")
        .rows("RESIDENT", "AGE>=60 & LIVES_ALONE=Y")
        .because(ELDERLY, "独居空巢老年人探访关爱", "安排定期探访")
        .sheet(
            "摸排表",
            page ->
                page.title("独居、空巢老年人摸排表")
                    .line("社区（村）：→PLACE_NAME | of=COMMUNITY", "时间：→FILLER")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        网格 | ITEM:HOUSEHOLD_GRID
                        老人姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        年龄（周岁） | DERIVED:AGE
                        电话 | ITEM:PHONE
                        住址 | ITEM:RESIDENCE_ADDRESS
                        独居 | ITEM:LIVES_ALONE
                        空巢 | ITEM:EMPTY_NEST
                        自理情况 | ITEM:SELF_CARE
                        是否有慢性病 | ITEM:CHRONIC_DISEASE
                        紧急联系人⏎姓名 | ITEM:EMERGENCY_CONTACT
                        紧急联系人⏎电话 | ITEM:EMERGENCY_PHONE
                        送餐需求 | ITEM:MEAL_NEED
                        是否有智能手机 | ITEM:SMARTPHONE
                        结对帮扶人 | ITEM:HELPER
                        备注 | REMARK
                        """));
  }

  private static PileForm allowances() {
    return PileForm.of("15-old-age-allowance.xlsx", "80周岁以上高龄津贴发放花名册.xlsx", CIVIL_AFFAIRS, OFFICE)
        .named("80周岁以上高龄津贴发放花名册", "Old-age allowance, eighty and over", "汉民老表4")
        .rows("RESIDENT", "AGE>=80")
        .because(ELDERLY + "第三十三条", "高龄津贴核对", "核对高龄津贴发放对象")
        .roster()
        .sheet(
            "花名册",
            page ->
                page.title("８０周岁以上高龄津贴发放花名册（２０２６年３月）")
                    .line(
                        "街道：→PLACE_NAME | of=SUBDISTRICT", "社区：→PLACE_NAME | of=COMMUNITY", "单位：元")
                    .table(
                        25,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        年龄 | DERIVED:AGE
                        现住址 | ITEM:RESIDENCE_ADDRESS
                        联系方式 | ITEM:PHONE
                        是否享受高龄津贴 | ITEM:OLD_AGE_ALLOWANCE
                        开户银行 | ITEM:BANK
                        银行账号 | ITEM:BANK_ACCOUNT | text;w=22
                        社保卡号 | ITEM:SOCIAL_SECURITY_CARD | text
                        是否健在 | DERIVED:IF(WHEREABOUTS!=DECEASED)
                        去世时间 | ITEM:DECEASED_ON | date
                        津贴标准 | NEW:高龄津贴标准 | sum
                        本人（代办人）签字 | FILLER
                        备注 | REMARK
                        """)
                    .line("经办人：→FILLER", "审核：→FILLER", "民政办负责人：→FILLER"));
  }

  private static PileForm hardship() {
    return PileForm.of("29-relief-households.xlsx", "低保特困家庭动态复核表.xlsx", CIVIL_AFFAIRS, OFFICE)
        .named("低保、特困家庭动态复核表", "Households on relief, reviewed", "汉民救表2")
        .rows("HOUSEHOLD", "HOUSEHOLD_LOW_INCOME=Y")
        .because(RELIEF, "社会救助对象动态复核", "复核救助资格")
        .sheet(
            "家庭",
            page ->
                page.title("低保、特困家庭动态复核表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        户主 | ITEM:HOUSEHOLD_HEAD
                        户主身份证号码 | ITEM:HOUSEHOLD_HEAD_IDENTITY | text;w=22
                        家庭人口（人） | ITEM:HOUSEHOLD_MEMBERS
                        其中：老年人 | DERIVED:HOUSEHOLD_ELDERLY
                        其中：未成年人 | DERIVED:HOUSEHOLD_MINORS
                        家庭住址 | ITEM:HOUSEHOLD_ADDRESS
                        户主联系电话 | ITEM:HOUSEHOLD_PHONE
                        是否低保户 | ITEM:HOUSEHOLD_LOW_INCOME
                        是否低保边缘 | ITEM:HOUSEHOLD_MARGINAL
                        家庭年收入（元） | ITEM:HOUSEHOLD_INCOME
                        人均月收入（元） | FORMULA | f=IF({家庭人口（人）}="","",{家庭年收入（元）}/{家庭人口（人）}/12)
                        收入来源 | ITEM:HOUSEHOLD_INCOME_SOURCE
                        致困原因 | ITEM:HOUSEHOLD_HARDSHIP
                        主要困难 | ITEM:HOUSEHOLD_NEEDS
                        帮扶措施 | ITEM:HOUSEHOLD_HELP
                        帮扶责任人 | ITEM:HELPER
                        复核意见 | FILLER
                        备注 | REMARK
                        """)
                    .line("复核人（两人以上）：→FILLER", "社区意见（盖章）：→FILLER"))
        .sheet(
            "成员",
            "RESIDENT",
            "LOW_INCOME=Y",
            page ->
                page.title("享受低保人员明细")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        户主姓名 | ITEM:HOUSEHOLD_HEAD
                        家庭成员 > 姓名 | ITEM:NAME
                        家庭成员 > 与户主关系 | ITEM:RELATION_TO_HEAD
                        家庭成员 > 身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        家庭成员 > 健康状况（重病填“是”） | ITEM:SERIOUS_ILLNESS
                        家庭成员 > 是否残疾 | ITEM:DISABLED
                        家庭成员 > 就业情况 | ITEM:EMPLOYMENT_STATUS
                        低保金额（元/月） | ITEM:LOW_INCOME_AMOUNT | sum
                        是否特困供养 | ITEM:DESTITUTE
                        最近一次临时救助时间 | ITEM:TEMPORARY_RELIEF_ON
                        """));
  }

  private static PileForm leftBehind() {
    return PileForm.of("30-left-behind-children.xlsx", "留守儿童和困境儿童台账.xlsx", CIVIL_AFFAIRS, OFFICE)
        .named("农村留守儿童和困境儿童信息台账", "Left-behind children and children in difficulty", "")
        .rows("RESIDENT", "AGE<18 & LEFT_BEHIND_CHILD=Y")
        .because(
            "《中华人民共和国未成年人保护法》第四十三条；《国务院关于加强农村留守儿童关爱保护工作的意见》（国发〔2016〕13号）",
            "留守儿童、困境儿童信息更新",
            "落实关爱保护")
        .sheet(
            "儿童台账",
            page ->
                page.title("留守儿童和困境儿童信息台账")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "儿童主任：→FILLER", "儿童主任电话：→FILLER")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        儿童 > 姓名 | ITEM:NAME
                        儿童 > 性别 | ITEM:SEX | list=男,女
                        儿童 > 出生年月 | ITEM:BIRTH_DATE | date
                        儿童 > 身份证号码（中间8位用*代替） | ITEM:IDENTITY_NUMBER | mask=MIDDLE_8;w=22
                        儿童 > 就读学校 | ITEM:SCHOOL
                        儿童 > 年级 | ITEM:SCHOOL_CLASS
                        儿童 > 是否辍学 | ITEM:OUT_OF_SCHOOL | list=是,否
                        类别 > 留守儿童 | ITEM:LEFT_BEHIND_CHILD | list=是,否
                        类别 > 孤儿 | ITEM:ORPHAN | list=是,否
                        类别 > 残疾 | ITEM:DISABLED | list=是,否
                        类别 > 单亲 | ITEM:SINGLE_PARENT | list=是,否
                        监护人 > 姓名 | ITEM:GUARDIAN_NAME
                        监护人 > 与儿童关系 | ITEM:GUARDIAN_RELATION
                        监护人 > 联系电话 | ITEM:GUARDIAN_PHONE | text
                        父母外出务工地 | NEW:父母外出务工地
                        现居住地址 | ITEM:RESIDENCE_ADDRESS
                        帮扶情况 | ITEM:HOUSEHOLD_HELP
                        备注 | REMARK
                        """));
  }

  private static PileForm elderlyAgain() {
    return PileForm.of(
            "26-elderly-second-half.xlsx", "2026年下半年老年人口信息采集表.xlsx", CIVIL_AFFAIRS, "江汉区民政局养老服务科")
        .named("2026年下半年老年人口信息采集表", "Residents of sixty and over, second half-year", "汉民老表1")
        .rows("RESIDENT", "AGE>=60")
        .because(ELDERLY, "老年人基本情况登记", "更新老年人养老服务需求")
        .after("02-elderly.xlsx")
        .sheet(
            "汇总表",
            "PLACE",
            "",
            page ->
                page.title("老年人口汇总表")
                    .total("合计")
                    .table(
                        8,
                        """
                        社区名称 | PLACE_NAME | of=COMMUNITY
                        总人口 | DERIVED:PLACE_RESIDENTS | sum
                        60周岁以上 > 男 | DERIVED:COUNT(RESIDENT: AGE>=60 & SEX=1) | sum
                        60周岁以上 > 女 | DERIVED:COUNT(RESIDENT: AGE>=60 & SEX=2) | sum
                        60周岁以上 > 合计 | FORMULA | f={60周岁以上>男}+{60周岁以上>女};sum
                        80周岁以上 | DERIVED:PLACE_ELDERLY_80 | sum
                        独居老人数 | DERIVED:PLACE_ELDERLY_ALONE | sum
                        失能老人数 | DERIVED:COUNT(RESIDENT: AGE>=60 & SELF_CARE=NONE) | sum
                        老龄化率（%） | FORMULA | f=IF({总人口}=0,"",{60周岁以上>合计}/{总人口});share
                        """))
        .sheet(
            "明细表",
            page ->
                page.title("老年人口信息采集表")
                    .line("采集社区：→PLACE_NAME | of=COMMUNITY", "采集日期：→FILLER")
                    .table(
                        60,
                        """
                        编号 | SERIAL
                        老年人姓名 | ITEM:NAME
                        公民身份号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        男/女 | ITEM:SEX
                        实足年龄 | DERIVED:AGE
                        民族 | ITEM:ETHNICITY
                        本人电话 | ITEM:PHONE | text
                        常住地址 | ITEM:RESIDENCE_ADDRESS
                        户籍地址 | ITEM:REGISTERED_ADDRESS
                        婚姻情况 | ITEM:MARITAL_STATUS
                        居住状况 > 独居 | ITEM:LIVES_ALONE
                        居住状况 > 空巢 | ITEM:EMPTY_NEST
                        失能情况 | ITEM:SELF_CARE
                        慢病病种 | ITEM:CHRONIC_DISEASE_KIND
                        养老服务方式 | ITEM:CARE_FORM
                        是否签约家庭医生 | ITEM:FAMILY_DOCTOR
                        养老保险类型 | ITEM:PENSION_KIND
                        医保类型 | ITEM:MEDICAL_INSURANCE
                        主要照料者 | ITEM:CAREGIVER
                        照料者手机 | ITEM:CAREGIVER_PHONE
                        是否有适老化改造需求 | NEW:适老化改造需求
                        """));
  }
}
