package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.HEALTH;

import java.util.List;

/** What health departments send down, in ordinary times and in an epidemic. */
final class PileOfHealth {

  private static final String OFFICE = "江汉区卫生健康局";
  private static final String VACCINES = "《中华人民共和国疫苗管理法》";
  private static final String EPIDEMIC = "《中华人民共和国传染病防治法》";
  private static final String BASIC = "《中华人民共和国基本医疗卫生与健康促进法》";

  private PileOfHealth() {}

  static List<PileForm> forms() {
    return List.of(
        influenza(), daily(), watched(), covid(), children(), mothers(), chronic(), mental());
  }

  private static PileForm influenza() {
    return PileForm.of("12-influenza.csv", "老年人流感疫苗接种摸底.csv", HEALTH, OFFICE)
        .named("60岁以上老年人流感疫苗接种摸底", "Influenza vaccination of the elderly", "")
        .rows("RESIDENT", "AGE>=60")
        .because(VACCINES, "老年人流感疫苗接种摸底", "组织自愿免费接种")
        .text("GBK", ',')
        .sheet(
            "Sheet1",
            page ->
                page.title("60岁以上老年人流感疫苗接种意愿摸底")
                    .table(
                        15,
                        """
                        序号 | SERIAL
                        社区 | PLACE_NAME | of=COMMUNITY
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        年龄 | DERIVED:AGE
                        身份证号 | ITEM:IDENTITY_NUMBER
                        手机号 | ITEM:PHONE
                        现住地址 | ITEM:RESIDENCE_ADDRESS
                        患慢性病 | ITEM:CHRONIC_DISEASE
                        过敏史 | ITEM:ALLERGY
                        流感疫苗接种时间 | ITEM:FLU_VACCINATED_ON
                        接种意愿 | NEW:流感疫苗接种意愿
                        备注 | REMARK
                        """));
  }

  private static PileForm daily() {
    return PileForm.of("21-epidemic-daily.xlsx", "社区疫情防控日报.xlsx", HEALTH, "江汉区疫情防控指挥部")
        .named("社区疫情防控工作日报表", "Epidemic daily report", "汉疫日报1")
        .rows("PLACE", "")
        .because(EPIDEMIC, "突发公共卫生事件信息报告", "掌握疫情防控情况")
        .sheet(
            "日报",
            page ->
                page.title("社区疫情防控工作日报表")
                    .line("街道：→PLACE_NAME | of=SUBDISTRICT", "统计截止：每日16:00", "单位：人、户")
                    .total("合计")
                    .table(
                        0,
                        """
                        社区 | PLACE_NAME | of=COMMUNITY
                        辖区总户数 | DERIVED:PLACE_HOUSEHOLDS | sum
                        辖区总人数 | DERIVED:PLACE_RESIDENTS | sum
                        四类人员 > 确诊 | DERIVED:COUNT(RESIDENT: HEALTH_CATEGORY=CONFIRMED) | sum
                        四类人员 > 疑似 | DERIVED:COUNT(RESIDENT: HEALTH_CATEGORY=SUSPECTED) | sum
                        四类人员 > 发热 | DERIVED:COUNT(RESIDENT: HEALTH_CATEGORY=FEVER_UNDETERMINED) | sum
                        四类人员 > 密接 | DERIVED:COUNT(RESIDENT: HEALTH_CATEGORY=CLOSE_CONTACT) | sum
                        四类人员 > 小计 | FORMULA | f=SUM({四类人员>确诊}:{四类人员>密接});sum
                        重点人群 > 60岁及以上 | DERIVED:PLACE_ELDERLY | sum
                        重点人群 > 独居老人 | DERIVED:PLACE_ELDERLY_ALONE | sum
                        重点人群 > 孕妇 | DERIVED:COUNT(RESIDENT: PREGNANT=Y) | sum
                        重点人群 > 血透患者 | DERIVED:COUNT(RESIDENT: DIALYSIS=Y) | sum
                        长期用药人数 | DERIVED:COUNT(RESIDENT: LONG_MEDICATION=Y) | sum
                        当日入户排查户数 | NEW:当日入户排查户数 | sum
                        备注 | REMARK
                        """,
                        "万年社区",
                        "涂家社区",
                        "大董社区",
                        "和平社区",
                        "龙王庙社区")
                    .notes("注：1.本表每日报送；2.四类人员小计自动求和。")
                    .line("值班领导：→FILLER", "填报人：→FILLER", "联系电话：→FILLER"));
  }

  private static PileForm watched() {
    return PileForm.of("22-under-observation.csv", "居家医学观察人员名单.csv", HEALTH, "江汉区疾病预防控制中心")
        .named("居家医学观察人员名单", "People under observation at home", "")
        .rows("RESIDENT", "HEALTH_CATEGORY=CLOSE_CONTACT")
        .because(EPIDEMIC, "医学观察人员社区服务", "服务和管理医学观察人员")
        .roster()
        .text("UTF-8", ';')
        .sheet(
            "Sheet1",
            page ->
                page.table(
                    20,
                    """
                    序号 | SERIAL
                    姓名 | ITEM:NAME
                    身份证号 | ITEM:IDENTITY_NUMBER
                    联系电话 | ITEM:PHONE
                    现住址 | ITEM:RESIDENCE_ADDRESS
                    涉疫人员类别 | ITEM:HEALTH_CATEGORY
                    隔离地点 | ITEM:OBSERVATION_PLACE
                    解除观察日期 | ITEM:OBSERVATION_UNTIL
                    近14天行程 | ITEM:TRAVEL_HISTORY
                    户内人数 | ITEM:HOUSEHOLD_MEMBERS
                    是否独居 | ITEM:LIVES_ALONE
                    用药需求 | ITEM:LONG_MEDICATION
                    包保责任人 | ITEM:HELPER
                    包保责任人电话 | ITEM:HELPER_PHONE
                    """));
  }

  private static PileForm covid() {
    return PileForm.of("23-covid-vaccination.xlsx", "60岁以上人群新冠疫苗接种情况.xlsx", HEALTH, OFFICE)
        .named("60岁以上人群新冠疫苗接种情况摸底表", "COVID-19 vaccination of the elderly", "")
        .rows("RESIDENT", "AGE>=60")
        .because(VACCINES, "疫苗接种摸底", "查漏补种")
        .sheet(
            "摸底表",
            page ->
                page.title("60岁以上人群新冠疫苗接种情况摸底表")
                    .line("社区名称：→PLACE_NAME | of=COMMUNITY")
                    .bare()
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        居民姓名 | ITEM:NAME
                        身份证号码（后6位隐藏） | ITEM:IDENTITY_NUMBER | mask=LAST_6;w=22
                        性别 | ITEM:SEX | hidden
                        周岁 | DERIVED:AGE
                        联系方式 | ITEM:PHONE
                        楼栋 | ITEM:BUILDING_NAME
                        房号 | ITEM:ROOM_NUMBER
                        接种针次（剂） | ITEM:COVID_DOSES
                        末次接种时间 | ITEM:COVID_VACCINATED_ON
                        未接种原因 | NEW:未接种原因
                        慢病类型 | ITEM:CHRONIC_DISEASE_KIND
                        药物过敏史 | ITEM:ALLERGY
                        自理情况 | ITEM:SELF_CARE
                        """));
  }

  private static PileForm children() {
    return PileForm.of("24-child-vaccination.xlsx", "0-6岁儿童预防接种查漏表.xlsx", HEALTH, "江汉区疾病预防控制中心")
        .named("0-6岁儿童预防接种查漏补种登记表", "Vaccinations of children under seven", "")
        .rows("RESIDENT", "AGE<7")
        .because(VACCINES + "第四十七条", "儿童预防接种查漏", "查漏补种")
        .sheet(
            "登记表",
            page ->
                page.title("0-6岁儿童预防接种查漏补种登记表")
                    .line("所属社区：→PLACE_NAME | of=COMMUNITY", "登记日期：→FILLER")
                    .table(
                        25,
                        """
                        序号 | SERIAL
                        儿童姓名 | ITEM:NAME
                        性别 | ITEM:SEX | list=男,女
                        出生日期 | ITEM:BIRTH_DATE | date
                        月龄 | FORMULA | f=IF({出生日期}="","",DATEDIF({出生日期},TODAY(),"M"))
                        家长姓名 | ITEM:GUARDIAN_NAME
                        家长联系方式 | ITEM:GUARDIAN_PHONE
                        居住类型（常住/流动） | ITEM:STAY
                        户口所在地 | ITEM:REGISTERED_ADDRESS
                        现居地 | ITEM:RESIDENCE_ADDRESS
                        是否完成免疫规划疫苗接种 | ITEM:CHILD_VACCINES_UP_TO_DATE | list=是,否
                        就读幼儿园 | ITEM:SCHOOL
                        备注 | REMARK
                        """));
  }

  private static PileForm mothers() {
    return PileForm.of("25-expectant-mothers.xlsx", "育龄妇女及孕产妇信息表.xlsx", HEALTH, OFFICE)
        .named("育龄妇女及孕产妇信息表", "Expectant mothers", "")
        .rows("RESIDENT", "SEX=2 & PREGNANT=Y")
        .because("《中华人民共和国母婴保健法》", "孕产妇健康管理", "提供孕产期保健服务")
        .sheet(
            "孕产妇",
            page ->
                page.title("孕产妇信息表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .table(
                        15,
                        """
                        序号 | SERIAL
                        妇女姓名 | ITEM:NAME
                        身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        户籍性质 | ITEM:REGISTRATION_KIND
                        联系电话 | ITEM:PHONE
                        本人手机号 | ITEM:PHONE
                        现居住地址 | ITEM:RESIDENCE_ADDRESS
                        初婚日期 | ITEM:MARRIED_ON | date
                        丈夫姓名 | ITEM:SPOUSE_NAME
                        现有子女数（个） | ITEM:CHILDREN
                        是否孕妇 | ITEM:PREGNANT
                        预产期 | ITEM:DUE_DATE | date
                        血型 | ITEM:BLOOD_TYPE
                        是否建册 | NEW:建立母子健康手册
                        医保类型 | ITEM:MEDICAL_INSURANCE
                        备注 | REMARK
                        """)
                    .line("计生专干：→FILLER", "电话：→FILLER"));
  }

  private static PileForm chronic() {
    return PileForm.of("27-chronic-diseases.xls", "慢病患者随访登记.xls", HEALTH, "江汉区社区卫生服务中心")
        .named("慢性病患者随访登记表", "Chronic patients to be visited", "")
        .rows("RESIDENT", "CHRONIC_DISEASE=Y")
        .because(BASIC, "慢性病患者健康管理", "随访服务")
        .sheet(
            "随访",
            page ->
                page.title("慢性病患者随访登记表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "责任医生：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        出生时间 | ITEM:BIRTH_DATE
                        身份证后四位 | ITEM:IDENTITY_NUMBER | mask=LAST_4_ONLY
                        电话号码 | ITEM:PHONE
                        住址 | ITEM:RESIDENCE_ADDRESS
                        病种 | ITEM:CHRONIC_DISEASE_KIND
                        长期服药 | ITEM:LONG_MEDICATION
                        身高（cm） | ITEM:HEIGHT
                        体重（kg） | ITEM:WEIGHT
                        BMI | FORMULA | f=IF({身高（cm）}="","",{体重（kg）}/({身高（cm）}/100)^2)
                        体检时间 | ITEM:CHECKED_UP_ON
                        家医签约 | ITEM:FAMILY_DOCTOR
                        健康档案 | ITEM:HEALTH_RECORD
                        血压（mmHg） | NEW:血压
                        随访日期 | FILLER
                        随访医生 | FILLER
                        """));
  }

  private static PileForm mental() {
    return PileForm.of("28-mental-disorders.xlsx", "严重精神障碍患者服务管理.xlsx", HEALTH, OFFICE)
        .named("严重精神障碍患者社区服务管理表", "Severe mental disorders", "汉卫精1")
        .rows("RESIDENT", "MENTAL_DISORDER=Y")
        .because("《中华人民共和国精神卫生法》", "严重精神障碍患者社区服务", "服务、救助患者及其家庭")
        .roster()
        .sheet(
            "服务管理",
            page ->
                page.title("严重精神障碍患者社区服务管理表")
                    .line(
                        "街道：→PLACE_NAME | of=SUBDISTRICT",
                        "社区：→PLACE_NAME | of=COMMUNITY",
                        "密级：工作秘密")
                    .table(
                        10,
                        """
                        序号 | SERIAL
                        患者姓名 | ITEM:NAME
                        身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        性别 | ITEM:SEX
                        现住址 | ITEM:RESIDENCE_ADDRESS
                        监护人 > 姓名 | ITEM:GUARDIAN_NAME
                        监护人 > 关系 | ITEM:GUARDIAN_RELATION
                        监护人 > 联系电话 | ITEM:GUARDIAN_PHONE
                        是否持残疾证 | ITEM:DISABLED
                        残疾等级 | ITEM:DISABILITY_GRADE
                        是否低保 | ITEM:LOW_INCOME
                        是否长期服药 | ITEM:LONG_MEDICATION
                        在册状态 | ITEM:WHEREABOUTS
                        危险性评估等级 | NEW:危险性评估等级
                        社区医生签名 | FILLER
                        """));
  }
}
