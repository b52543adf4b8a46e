package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.HUMAN_RESOURCES;
import static org.linli.catalogue.SourceAgency.MEDICAL_INSURANCE;

import java.util.List;

/** What human resources and medical insurance send down. */
final class PileOfInsurance {

  private static final String OFFICE = "江汉区人力资源和社会保障局";
  private static final String INSURANCE = "《中华人民共和国社会保险法》";

  private PileOfInsurance() {}

  static List<PileForm> forms() {
    return List.of(pensions(), medical(), jobs(), medicalAgain(), pensionsAgain());
  }

  private static PileForm pensions() {
    return PileForm.of("07-pensions-missing.xlsx", "城乡居民养老保险未参保人员摸排.xlsx", HUMAN_RESOURCES, OFFICE)
        .named("城乡居民养老保险未参保人员摸排表", "Residents without pension insurance", "汉人社居保3")
        .rows("RESIDENT", "AGE>=16 & AGE<60 & PENSION_KIND=NONE")
        .because(INSURANCE + "第二十条", "养老保险扩面摸排", "引导应保尽保")
        .roster()
        .sheet(
            "汇总表",
            "PLACE",
            "",
            page ->
                page.title("未参保人员摸排汇总表")
                    .line("街道：→PLACE_NAME | of=SUBDISTRICT", "填报日期：→FILLER")
                    .total("合计")
                    .table(
                        6,
                        """
                        序号 | SERIAL
                        社区 | PLACE_NAME | of=COMMUNITY
                        16-59周岁人数 | DERIVED:COUNT(RESIDENT: AGE>=16 & AGE<60) | sum
                        未参保人数 | DERIVED:PLACE_PENSION_NONE | sum
                        其中 > 灵活就业 | DERIVED:COUNT(RESIDENT: PENSION_KIND=NONE & EMPLOYMENT_STATUS=FLEXIBLE) | sum
                        其中 > 失业 | DERIVED:COUNT(RESIDENT: PENSION_KIND=NONE & EMPLOYMENT_STATUS=UNEMPLOYED) | sum
                        未参保率 | FORMULA | f=IF({16-59周岁人数}=0,"",{未参保人数}/{16-59周岁人数});share
                        """))
        .sheet(
            "明细表",
            page ->
                page.title("城乡居民养老保险未参保人员摸排明细表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报人：→FILLER", "联系电话：→FILLER")
                    .table(
                        50,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        身份证号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        性别 | ITEM:SEX | list=男,女
                        户籍地址 | ITEM:REGISTERED_ADDRESS | w=26
                        居住地址 | ITEM:RESIDENCE_ADDRESS | w=26
                        联系电话 | ITEM:PHONE | text
                        就业状态 | ITEM:EMPLOYMENT_STATUS | list=单位就业,自主创业,灵活就业,务农,失业,在校学生,离退休,其他未就业
                        工作单位 | ITEM:EMPLOYER
                        养老保险参保情况 > 险种 | ITEM:PENSION_KIND
                        养老保险参保情况 > 是否缴费 | ITEM:PENSION_PAID | list=是,否
                        未参保原因 | NEW:未参保原因
                        是否有参保意愿 | NEW:参保意愿 | list=是,否
                        核查结果 | FILLER
                        """)
                    .notes("注：就业状态请从下拉框中选择。"));
  }

  private static PileForm medical() {
    return PileForm.of(
            "04-medical-contributions.xlsx", "2026年度城乡居民医保征缴台账.xlsx", MEDICAL_INSURANCE, "江汉区医疗保障局")
        .named("2026年度城乡居民医保征缴台账", "Medical insurance contributions of 2026", "")
        .rows("RESIDENT", "MEDICAL_INSURANCE=RESIDENT")
        .because(INSURANCE + "第二十五条", "城乡居民医保征缴", "动员参保缴费")
        .sheet(
            "台账",
            page ->
                page.title("2026年度城乡居民基本医疗保险征缴台账")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "单位：元")
                    .bare()
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        户主 | ITEM:HOUSEHOLD_HEAD
                        参保人姓名 | ITEM:NAME
                        与户主的关系 | ITEM:RELATION_TO_HEAD
                        身份证 | ITEM:IDENTITY_NUMBER | text;w=22
                        联系手机 | ITEM:PHONE
                        住址 | ITEM:RESIDENCE_ADDRESS
                        参加医疗保险类型 | ITEM:MEDICAL_INSURANCE
                        2026年是否缴费 | ITEM:MEDICAL_INSURANCE_PAID | list=是,否
                        资助参保类别 > 低保 | ITEM:LOW_INCOME
                        资助参保类别 > 特困 | ITEM:DESTITUTE
                        资助参保类别 > 残疾 | ITEM:DISABLED
                        备注 | REMARK
                        """));
  }

  private static PileForm jobs() {
    return PileForm.of("32-job-wishes.xlsx", "失业人员就业意愿调查.xlsx", HUMAN_RESOURCES, "江汉区公共就业服务中心")
        .named("失业人员就业及培训意愿调查表", "What the unemployed wish for", "")
        .rows("RESIDENT", "AGE>=16 & AGE<60 & EMPLOYMENT_STATUS=UNEMPLOYED")
        .because("《中华人民共和国就业促进法》", "失业人员就业服务", "推荐岗位和培训")
        .list("学历", "研究生", "大学本科", "大学专科", "中专", "高中", "初中", "小学", "其他")
        .sheet(
            "调查表",
            page ->
                page.title("失业人员就业及培训意愿调查表")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        所在社区 | PLACE_NAME | of=COMMUNITY
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX | list=男,女
                        年龄 | DERIVED:AGE
                        身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        联系电话 | ITEM:PHONE
                        最高学历 | ITEM:EDUCATION | ref=学历
                        失业时间 | ITEM:UNEMPLOYED_SINCE | date
                        失业前工作单位 | NEW:失业前工作单位
                        是否领取失业金 | ITEM:UNEMPLOYMENT_BENEFIT
                        现就业状况 | ITEM:EMPLOYMENT_STATUS
                        是否有就业意愿 | ITEM:JOB_WISH
                        技能特长 | ITEM:TALENT
                        技能等级 | ITEM:SKILL_LEVEL
                        是否有培训意愿 | ITEM:TRAINING_WISH
                        是否零就业家庭 | NEW:零就业家庭
                        是否低保 | ITEM:LOW_INCOME
                        服务记录 | FILLER
                        """));
  }

  private static PileForm medicalAgain() {
    return PileForm.of(
            "46-medical-next-year.xlsx", "2027年医保参保动员名单.xlsx", MEDICAL_INSURANCE, "江汉区医疗保障局")
        .named("2027年度居民医保参保动员名单", "Medical insurance contributions of 2027", "")
        .rows("RESIDENT", "MEDICAL_INSURANCE=RESIDENT")
        .because(INSURANCE + "第二十五条", "城乡居民医保征缴", "动员参保缴费")
        .after("04-medical-contributions.xlsx")
        .sheet(
            "动员名单",
            page ->
                page.title("2027年度居民医保参保动员名单")
                    .line("街道名称：→PLACE_NAME | of=SUBDISTRICT", "社区名称：→PLACE_NAME | of=COMMUNITY")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        网格编号 | ITEM:HOUSEHOLD_GRID
                        网格员 | ITEM:GRID_WORKER_NAME
                        姓名 | ITEM:NAME
                        公民身份证号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        性别 | ITEM:SEX
                        年龄（岁） | DERIVED:AGE
                        手机号码 | ITEM:PHONE
                        现居住地址 | ITEM:RESIDENCE_ADDRESS
                        户主姓名 | ITEM:HOUSEHOLD_HEAD
                        医保险种 | ITEM:MEDICAL_INSURANCE
                        医保缴费情况 | ITEM:MEDICAL_INSURANCE_PAID
                        低保对象 | ITEM:LOW_INCOME
                        特困人员 | ITEM:DESTITUTE
                        残疾等级 | ITEM:DISABILITY_GRADE
                        在读学生填学校 | ITEM:SCHOOL
                        动员方式 | FILLER
                        """));
  }

  private static PileForm pensionsAgain() {
    return PileForm.of("48-pensions-confirmed.xlsx", "养老待遇资格认证与参保核查.xlsx", HUMAN_RESOURCES, OFFICE)
        .named("养老待遇资格认证与参保核查表", "Pensions confirmed", "汉人社居保7")
        .rows("RESIDENT", "AGE>=60 & PENSION_DRAWN=Y")
        .because(INSURANCE, "养老待遇资格认证", "确认待遇领取资格")
        .after("07-pensions-missing.xlsx")
        .roster()
        .sheet(
            "核查表",
            page ->
                page.title("养老待遇资格认证与参保核查表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .numbered("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        年龄 | DERIVED:AGE
                        联系⏎电话 | ITEM:PHONE
                        实际居住地址 | ITEM:RESIDENCE_ADDRESS
                        养老保险险种 | ITEM:PENSION_KIND
                        是否领取养老金 | ITEM:PENSION_DRAWN
                        月养老金（元） | ITEM:PENSION_AMOUNT
                        退休时间 | ITEM:RETIRED_ON | date
                        生存认证时间 | ITEM:PENSION_CONFIRMED_ON | date
                        能否使用智能手机认证 | ITEM:SMARTPHONE
                        是否失能（需上门认证） | DERIVED:IF(SELF_CARE=NONE)
                        社会保障卡号 | ITEM:SOCIAL_SECURITY_CARD
                        死亡时间 | ITEM:DECEASED_ON | date
                        """));
  }
}
