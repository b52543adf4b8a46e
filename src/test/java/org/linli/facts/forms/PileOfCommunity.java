package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.COMMUNITY;
import static org.linli.catalogue.SourceAgency.PARTY_ORGANISATION;

import java.util.List;

/** What the subdistrict's own offices and the party's organisation send down. */
final class PileOfCommunity {

  private static final String OFFICE = "民族街道办事处";
  private static final String COMMITTEES = "《中华人民共和国城市居民委员会组织法》";

  private PileOfCommunity() {}

  static List<PileForm> forms() {
    return List.of(members(), community(), household(), volunteers());
  }

  private static PileForm members() {
    return PileForm.of(
            "17-party-members-away.xls", "党员外出流动情况.xls", PARTY_ORGANISATION, "中共民族街道工作委员会")
        .named("党员外出流动情况登记表", "Party members who have gone elsewhere", "")
        .rows("RESIDENT", "POLITICAL_STATUS=01 & WORKING_AWAY=Y")
        .because("《中国共产党党员教育管理工作条例》", "流动党员管理", "联系流动党员")
        .sheet(
            "流动党员",
            page ->
                page.title("党员外出流动情况登记表")
                    .line("党组织名称：→PLACE_NAME | of=COMMUNITY", "填报时间：→FILLER")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        民族 | ITEM:ETHNICITY
                        出生年月 | ITEM:BIRTH_DATE
                        政治面貌 | ITEM:POLITICAL_STATUS
                        入党时间 | ITEM:PARTY_JOINED_ON
                        所在党支部 | ITEM:PARTY_BRANCH
                        学历 | ITEM:EDUCATION
                        现工作单位及职务 | ITEM:EMPLOYER
                        外出地点 | ITEM:DESTINATION_PLACE
                        外出务工 | ITEM:WORKING_AWAY
                        联系电话 | ITEM:PHONE
                        备注 | REMARK
                        """)
                    .line("支部书记（签字）：→FILLER", "联系电话：→FILLER"));
  }

  private static PileForm community() {
    return PileForm.of("18-community-at-a-glance.xlsx", "社区基本情况表.xlsx", COMMUNITY, OFFICE)
        .named("社区基本情况表", "A community at a glance", "")
        .rows("FIXED", "")
        .because(COMMITTEES, "社区基本情况统计", "掌握社区概况")
        .sheet(
            "基本情况",
            "FIXED:PLACE",
            "",
            page ->
                page.title("社 区 基 本 情 况 表")
                    .line("填报单位（盖章）：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .grid(
                        """
                        社区名称 | [PLACE_NAME;of=COMMUNITY] | < | 社区代码 | [ITEM:PLACE_CODE] | <
                        辖区面积（平方公里） | [ITEM:PLACE_AREA] | < | 社区书记 | [ITEM:PLACE_SECRETARY] | <
                        值班电话 | [ITEM:PLACE_PHONE] | < | 楼栋数 | [DERIVED:PLACE_BUILDINGS] | <
                        人口情况 | 总户数 | [DERIVED:PLACE_HOUSEHOLDS] | 总人口 | [DERIVED:PLACE_RESIDENTS] | 流动人口
                        ^ | 男 | [DERIVED:PLACE_MEN] | 女 | [DERIVED:PLACE_WOMEN] | [DERIVED:PLACE_MIGRANTS => 流动人口]
                        ^ | 60岁以上 | [DERIVED:PLACE_ELDERLY] | 80岁以上 | [DERIVED:PLACE_ELDERLY_80] | 独居老人
                        ^ | 残疾人 | [DERIVED:PLACE_DISABLED] | 18岁以下 | [DERIVED:PLACE_MINORS] | [DERIVED:PLACE_ELDERLY_ALONE => 独居老人]
                        救助情况 | 低保户数 | [DERIVED:PLACE_LOW_INCOME_HOUSEHOLDS] | 低保人数 | [DERIVED:PLACE_LOW_INCOME] | 特困人数
                        ^ | 退役军人 | [DERIVED:PLACE_VETERANS] | 志愿者 | [DERIVED:PLACE_VOLUNTEERS] | [DERIVED:PLACE_DESTITUTE => 特困人数]
                        房屋情况 | 房屋总数 | [DERIVED:PLACE_DWELLINGS] | 出租房 | [DERIVED:PLACE_RENTED] | 空置房
                        ^ | 自建房 | [DERIVED:PLACE_SELF_BUILT] | 辖区单位 | [DERIVED:PLACE_ORGANISATIONS] | [DERIVED:PLACE_VACANT => 空置房]
                        应急 | 易涝点 | [ITEM:FLOOD_POINTS] | 避难场所 | [ITEM:SHELTERS] | 沙袋
                        ^ | 应急队员数 | [ITEM:RESPONSE_TEAM_MEMBERS] | 九小场所 | [DERIVED:PLACE_NINE_VENUES] | [ITEM:SANDBAGS => 沙袋]
                        """)
                    .line("填表人：→FILLER", "审核人：→FILLER"));
  }

  private static PileForm household() {
    return PileForm.of("01-household-card.xlsx", "居民家庭情况登记卡（一户一表）.xlsx", COMMUNITY, OFFICE)
        .named("居民家庭情况登记卡（一户一表）", "One sheet a household", "")
        .rows("FIXED", "")
        .because(COMMITTEES, "居民家庭情况登记", "入户走访，了解居民需求")
        .sheet(
            "登记卡",
            "FIXED:HOUSEHOLD",
            "",
            page ->
                page.title("居民家庭情况登记卡")
                    .line(
                        "社区：→PLACE_NAME | of=COMMUNITY", "网格：→ITEM:HOUSEHOLD_GRID", "登记日期：→FILLER")
                    .grid(
                        """
                        户主姓名 | [ITEM:HOUSEHOLD_HEAD] | 户主电话 | [ITEM:HOUSEHOLD_PHONE] | 家庭人口 | [ITEM:HOUSEHOLD_MEMBERS]
                        家庭住址 | [ITEM:HOUSEHOLD_ADDRESS] | < | < | 房屋性质 | [ITEM:TENURE]
                        是否出租 | [ITEM:RENTED;list=是,否] | 用气情况 | [ITEM:GAS_KIND] | 户口簿编号 | [ITEM:HOUSEHOLD_NUMBER]
                        养犬数量 | [ITEM:DOGS] | 电动车数量 | [ITEM:ELECTRIC_BIKES] | 车牌号码 | [ITEM:VEHICLE_PLATE]
                        是否低保户 | [ITEM:HOUSEHOLD_LOW_INCOME;list=是,否] | 是否军属 | [ITEM:MILITARY_FAMILY;list=是,否] | 失独家庭 | [ITEM:BEREAVED_FAMILY;list=是,否]
                        困难和诉求 | [ITEM:HOUSEHOLD_NEEDS] | < | < | < | <
                        """)
                    .rowsOf("RESIDENT")
                    .table(
                        8,
                        """
                        家庭成员 > 姓名 | ITEM:NAME
                        家庭成员 > 与户主关系 | ITEM:RELATION_TO_HEAD
                        家庭成员 > 身份证号 | ITEM:IDENTITY_NUMBER | text;w=22
                        家庭成员 > 手机号 | ITEM:PHONE
                        家庭成员 > 职业 | ITEM:OCCUPATION
                        家庭成员 > 文化程度 | ITEM:EDUCATION
                        家庭成员 > 紧急联系人 | ITEM:EMERGENCY_CONTACT
                        家庭成员 > 紧急联系电话 | ITEM:EMERGENCY_PHONE
                        """)
                    .line("网格员签名：→FILLER", "户主签名：→FILLER"));
  }

  private static PileForm volunteers() {
    return PileForm.of("31-volunteers.xlsx", "社区志愿者招募登记.xlsx", COMMUNITY, OFFICE)
        .named("社区志愿者登记表", "Volunteers", "")
        .rows("RESIDENT", "VOLUNTEER=Y")
        .because("《志愿服务条例》（国务院令第685号）", "志愿者登记", "组织志愿服务")
        .sheet(
            "志愿者",
            page ->
                page.table(
                        20,
                        """
                        序号 | SERIAL
                        名字 | ITEM:NAME
                        性別 | ITEM:SEX
                        年龄 | DERIVED:AGE
                        手机 | ITEM:PHONE
                        备用电话 | ITEM:SECOND_PHONE
                        住址 | ITEM:RESIDENCE_ADDRESS
                        职业 | ITEM:OCCUPATION
                        个人特长 | ITEM:TALENT
                        是否注册志愿者 | ITEM:VOLUNTEER
                        是否退役军人 | ITEM:VETERAN
                        可服务时间 | NEW:可服务时间
                        服务时长 | BLANK
                        备注 | REMARK
                        """)
                    .notes("本表信息仅用于志愿服务联络。"));
  }
}
