package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.EMERGENCY;
import static org.linli.catalogue.SourceAgency.FIRE_RESCUE;

import java.util.List;

/** What fire and rescue and the emergency offices send down. */
final class PileOfSafety {

  private static final String FIRE = "江汉区消防救援大队";
  private static final String FIRE_LAW = "《中华人民共和国消防法》第三十二条；《消防安全责任制实施办法》（国办发〔2017〕87号）";
  private static final String FLOOD = "江汉区防汛抗旱指挥部办公室";
  private static final String FLOOD_LAW = "《中华人民共和国防洪法》；《中华人民共和国防汛条例》";

  private PileOfSafety() {}

  static List<PileForm> forms() {
    return List.of(venues(), flood(), lanes(), supplies(), venuesAgain(), floodAgain());
  }

  private static PileForm venues() {
    return PileForm.of("09-small-venues.xlsx", "九小场所消防安全排查表.xlsx", FIRE_RESCUE, FIRE)
        .named("九小场所消防安全排查表", "Fire safety of small venues", "汉消九小1")
        .rows("ORGANISATION", "NINE_VENUE=Y")
        .because(FIRE_LAW, "九小场所消防安全排查", "发现并消除火灾隐患")
        .list("场所类型", "小学校或幼儿园", "小医院", "小商店", "小餐饮", "小旅馆", "小歌舞娱乐", "小网吧", "小美容洗浴", "小生产加工企业")
        .sheet(
            "排查表",
            page ->
                page.title("九小场所消防安全排查登记表")
                    .line("排查单位：→PLACE_NAME | of=COMMUNITY", "排查时间：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        场所名称 | ITEM:ORG_NAME | w=24
                        统一社会信用代码 | ITEM:CREDIT_CODE | text;w=22
                        详细地址 | ITEM:ORG_ADDRESS | w=26
                        场所类型 | ITEM:NINE_VENUE_KIND | ref=场所类型
                        负责人 > 姓名 | ITEM:ORG_KEEPER
                        负责人 > 联系电话 | ITEM:ORG_PHONE | text
                        建筑面积（㎡） | ITEM:ORG_AREA
                        从业人数（人） | ITEM:ORG_EMPLOYEES
                        灭火器（具） | ITEM:ORG_EXTINGUISHERS
                        安全出口（个） | ITEM:FIRE_EXITS
                        疏散通道是否畅通 | ITEM:FIRE_EXITS_CLEAR | list=是,否
                        是否三合一 | ITEM:SLEEPS_ON_PREMISES | list=是,否
                        用气类型 | ITEM:ORG_GAS_KIND | list=管道天然气,瓶装液化气,不用气
                        是否安装燃气报警装置 | ITEM:ORG_GAS_ALARM | list=是,否
                        存在隐患 | ITEM:ORG_HAZARD | w=24
                        整改时间 | ITEM:HAZARD_REMOVED_ON | date
                        检查人签名 | FILLER
                        """)
                    .notes("填表说明：九小场所指小学校或幼儿园、小医院、小商店、小餐饮、小旅馆、小歌舞娱乐、小网吧、小美容洗浴、小生产加工企业。"));
  }

  private static PileForm flood() {
    return PileForm.of("10-flood.xlsx", "防汛易涝点和转移人员台账.xlsx", EMERGENCY, FLOOD)
        .named("防汛易涝点和转移人员台账", "Flood points and people to be moved", "汉汛1")
        .rows("RESIDENT", "EVACUATION_HELP=Y")
        .because(FLOOD_LAW, "防汛转移避险准备", "落实转移避险责任")
        .sheet(
            "易涝点",
            "PLACE",
            "",
            page ->
                page.title("社区防汛基本情况")
                    .total("合计")
                    .table(
                        6,
                        """
                        社区 | PLACE_NAME | of=COMMUNITY
                        易涝点（处） | ITEM:FLOOD_POINTS | sum
                        地质灾害隐患点数 | ITEM:LANDSLIDE_POINTS | sum
                        易涝楼栋数 | DERIVED:PLACE_FLOOD_PRONE | sum
                        需转移群众数 | DERIVED:PLACE_EVACUEES | sum
                        避难场所 > 数量（处） | ITEM:SHELTERS | sum
                        避难场所 > 可容纳人数（人） | ITEM:SHELTER_CAPACITY | sum
                        抢险队伍人数 | ITEM:RESPONSE_TEAM_MEMBERS | sum
                        社区书记 | ITEM:PLACE_SECRETARY
                        值班电话 | ITEM:PLACE_PHONE
                        """))
        .sheet(
            "转移人员",
            page ->
                page.title("需转移人员名册")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "填报人：→FILLER", "联系电话：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        姓名 | ITEM:NAME
                        性别 | ITEM:SEX
                        年龄 | DERIVED:AGE
                        家庭住址 | ITEM:RESIDENCE_ADDRESS
                        联系电话 | ITEM:PHONE
                        是否独居 | ITEM:LIVES_ALONE
                        生活自理能力 | ITEM:SELF_CARE
                        残疾情况 | ITEM:DISABLED
                        转移需帮助 | ITEM:EVACUATION_HELP
                        转移责任人 | ITEM:EVACUATION_LEADER
                        责任人电话 | NEW:转移责任人电话
                        安置点 | ITEM:EVACUATION_SHELTER
                        备注 | REMARK
                        """));
  }

  private static PileForm lanes() {
    return PileForm.of("34-fire-lanes.xlsx", "消防通道和电动自行车排查.xlsx", FIRE_RESCUE, FIRE)
        .named("高层住宅消防通道和电动自行车排查表", "Fire lanes and electric bicycles", "")
        .rows("BUILDING", "BUILDING_STOREYS>=7")
        .because(FIRE_LAW, "消防通道、电动自行车排查", "保障生命通道畅通")
        .sheet(
            "排查",
            page ->
                page.title("高层住宅消防通道和电动自行车排查表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "排查日期：→FILLER")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        小区 | ITEM:COMPOUND
                        楼栋号 | ITEM:BUILDING_NAME
                        层数 | ITEM:BUILDING_STOREYS
                        单元数 | ITEM:BUILDING_ENTRANCES
                        消防车通道是否畅通？ | ITEM:FIRE_LANE_CLEAR | list=是,否
                        楼道有无堆物 | DERIVED:IF(STAIRWAY_CLEAR=N) | list=有,无
                        消火栓（个） | ITEM:HYDRANTS
                        灭火器（具） | ITEM:BUILDING_EXTINGUISHERS
                        充电桩数量（个） | ITEM:CHARGING_POINTS
                        电动车保有量（辆） | DERIVED:SUM(ELECTRIC_BIKES)
                        入户充电户数 | DERIVED:COUNT(DWELLING: INDOOR_CHARGING=Y)
                        物业公司 | ITEM:PROPERTY_MANAGER
                        物业电话 | ITEM:PROPERTY_PHONE
                        楼栋长 | ITEM:STEWARD_NAME
                        楼栋长电话 | ITEM:STEWARD_PHONE
                        整改情况 | FILLER
                        """));
  }

  private static PileForm supplies() {
    return PileForm.of("41-emergency-supplies.xls", "社区应急物资储备表.xls", EMERGENCY, "江汉区应急管理局")
        .named("社区应急物资储备表", "Emergency supplies of a community", "")
        .rows("FIXED", "")
        .because("《中华人民共和国突发事件应对法》", "应急物资储备统计", "掌握储备，便于调拨")
        .sheet(
            "储备表",
            "FIXED:PLACE",
            "",
            page ->
                page.title("社区应急物资储备表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "盘点日期：→FILLER")
                    .grid(
                        """
                        类别 | 物资名称 | 单位 | 数量 | 备注
                        防汛类 | 沙袋 | 个 | [ITEM:SANDBAGS => 沙袋] | [REMARK => 沙袋 / 备注]
                        ^ | 抽水泵 | 台 | [ITEM:PUMPS => 抽水泵] | [REMARK => 抽水泵 / 备注]
                        ^ | 救生衣 | 件 | [ITEM:LIFE_JACKETS => 救生衣] | [REMARK => 救生衣 / 备注]
                        场所 | 应急避难场所 | 处 | [ITEM:SHELTERS => 应急避难场所] | [REMARK => 应急避难场所 / 备注]
                        ^ | 可容纳人数 | 人 | [ITEM:SHELTER_CAPACITY => 可容纳人数] | [REMARK => 可容纳人数 / 备注]
                        队伍 | 应急队伍 | 人 | [ITEM:RESPONSE_TEAM_MEMBERS => 应急队伍] | [REMARK => 应急队伍 / 备注]
                        社区书记 | [ITEM:PLACE_SECRETARY] | 值班电话 | [ITEM:PLACE_PHONE] | <
                        """)
                    .line("保管员：→FILLER", "联系电话：→FILLER"));
  }

  private static PileForm venuesAgain() {
    return PileForm.of("43-small-venues-again.xlsx", "小场所火灾隐患回头看.xlsx", FIRE_RESCUE, FIRE)
        .named("小场所火灾隐患整治“回头看”台账", "Small venues, a second look", "汉消九小1（修订）")
        .rows("ORGANISATION", "NINE_VENUE=Y")
        .because(FIRE_LAW, "九小场所消防安全排查", "核查隐患整改")
        .after("09-small-venues.xlsx")
        .sheet(
            "回头看",
            page ->
                page.gap(2)
                    .title("小场所火灾隐患整治“回头看”台账")
                    .line("网格：→PLACE_NAME | of=GRID", "检查人：→FILLER", "联系电话：→FILLER")
                    .table(
                        30,
                        """
                        编号 | SERIAL
                        所属网格 | ITEM:ORG_GRID
                        店铺名称 | ITEM:ORG_NAME
                        场所类别 | ITEM:NINE_VENUE_KIND
                        经营地址 | ITEM:ORG_ADDRESS
                        营业面积(㎡) | ITEM:ORG_AREA
                        店主 | ITEM:ORG_KEEPER
                        店主电话 | ITEM:ORG_PHONE
                        消防安全责任人 | ITEM:FIRE_OFFICER
                        是否住人 | ITEM:SLEEPS_ON_PREMISES
                        灭火器数量 | ITEM:ORG_EXTINGUISHERS
                        疏散出口数 | ITEM:FIRE_EXITS
                        安全出口是否畅通 | ITEM:FIRE_EXITS_CLEAR
                        是否安装喷淋 | ITEM:SPRINKLERS
                        液化气罐数量（只） | ITEM:GAS_CYLINDERS
                        燃气报警器 | ITEM:ORG_GAS_ALARM
                        最近检查时间 | ITEM:FIRE_CHECKED_ON | date
                        隐患描述 | ITEM:ORG_HAZARD
                        整改完成时间 | ITEM:HAZARD_REMOVED_ON | date
                        复查结论 | FILLER
                        """));
  }

  private static PileForm floodAgain() {
    return PileForm.of("44-flood-households.xlsx", "汛期转移避险对象一览表.xlsx", EMERGENCY, FLOOD)
        .named("汛期转移避险对象一览表", "Households to be moved in a flood", "汉汛1-2")
        .rows("HOUSEHOLD", "FLOOD_PRONE=Y")
        .because(FLOOD_LAW, "防汛转移避险准备", "落实户对户转移避险责任")
        .after("10-flood.xlsx")
        .sheet(
            "一览表",
            page ->
                page.title("汛期转移避险对象一览表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        楼栋 | ITEM:BUILDING_NAME
                        户主姓名 | ITEM:HOUSEHOLD_HEAD
                        户主手机 | ITEM:HOUSEHOLD_PHONE
                        家庭地址 | ITEM:HOUSEHOLD_ADDRESS
                        在家人数（人） | ITEM:HOUSEHOLD_MEMBERS
                        家中老人数（人） | DERIVED:HOUSEHOLD_ELDERLY
                        家中未成年人数（人） | DERIVED:HOUSEHOLD_MINORS
                        需协助转移人数（人） | DERIVED:COUNT(RESIDENT: EVACUATION_HELP=Y)
                        所在楼栋是否易涝 | ITEM:FLOOD_PRONE
                        避险责任人 | ITEM:EVACUATION_LEADER
                        转移地点 | ITEM:EVACUATION_SHELTER
                        家庭应急包 | ITEM:EMERGENCY_KIT
                        备注 | REMARK
                        """));
  }
}
