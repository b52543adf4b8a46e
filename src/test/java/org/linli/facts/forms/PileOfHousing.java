package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.HOUSING;
import static org.linli.catalogue.SourceAgency.MARKET_REGULATION;
import static org.linli.catalogue.SourceAgency.URBAN_MANAGEMENT;

import java.util.List;

/** What offices for housing, gas, lifts and facades send down. */
final class PileOfHousing {

  private static final String OFFICE = "江汉区住房和城市更新局";
  private static final String GAS = "《城镇燃气管理条例》（国务院令第583号）";

  private PileOfHousing() {}

  static List<PileForm> forms() {
    return List.of(gas(), selfBuilt(), lifts(), facades(), managers(), gasAgain());
  }

  private static PileForm gas() {
    return PileForm.of("05-gas.xlsx", "居民燃气入户安检台账.xlsx", HOUSING, OFFICE)
        .named("居民燃气入户安检台账", "Gas checks in dwellings", "汉燃1")
        .rows("DWELLING", "")
        .because(GAS, "燃气入户安检", "消除燃气安全隐患")
        .sheet(
            "安检台账",
            page ->
                page.title("居民燃气入户安检台账")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "安检单位：→FILLER")
                    .table(
                        60,
                        """
                        序号 | SERIAL
                        小区名称 | ITEM:COMPOUND
                        楼栋 | ITEM:BUILDING_NAME
                        单元 | ITEM:ENTRANCE
                        户室号 | ITEM:ROOM_NUMBER
                        业主姓名 | ITEM:OWNER_NAME
                        业主联系电话 | ITEM:OWNER_PHONE | text
                        用气类型 | ITEM:GAS_KIND | list=管道天然气,瓶装液化气,不用气
                        是否安装燃气报警器？ | ITEM:GAS_ALARM | list=是,否
                        软管类型 | ITEM:GAS_HOSE | list=金属波纹软管,橡胶软管,无软管
                        入户安检日期 | ITEM:GAS_CHECKED_ON | date
                        燃气隐患 | ITEM:GAS_HAZARD
                        是否出租 | ITEM:RENTED | list=是,否
                        户主签字 | FILLER
                        备注 | REMARK
                        """));
  }

  private static PileForm selfBuilt() {
    return PileForm.of("35-self-built-houses.xls", "自建房安全隐患排查.xls", HOUSING, OFFICE)
        .named("自建房安全隐患排查表", "Safety of self-built houses", "")
        .rows("BUILDING", "SELF_BUILT=Y")
        .because("《全国自建房安全专项整治工作方案》（国办发明电〔2022〕10号）", "自建房安全排查", "排查房屋安全隐患")
        .sheet(
            "自建房",
            page ->
                page.title("自建房安全隐患排查表")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER", "单位：栋、平方米")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        房屋坐落 | ITEM:BUILDING_ADDRESS
                        是否自建房 | ITEM:SELF_BUILT
                        建成时间（年） | ITEM:BUILT_YEAR
                        层数 | ITEM:BUILDING_STOREYS
                        房屋结构 | ITEM:STRUCTURE
                        房屋用途 | ITEM:BUILDING_USE
                        房屋安全等级 | ITEM:DANGER_GRADE
                        是否有地下室 | ITEM:BASEMENT
                        地灾隐患 | ITEM:LANDSLIDE_RISK
                        是否擅自加层 | NEW:擅自加层
                        住户数（户） | DERIVED:COUNT(HOUSEHOLD)
                        居住人数（人） | DERIVED:COUNT(RESIDENT)
                        网格 | ITEM:BUILDING_GRID
                        处置措施 | FILLER
                        备注 | REMARK
                        """));
  }

  private static PileForm lifts() {
    return PileForm.of("36-lifts.xlsx", "住宅电梯安全情况登记.xlsx", MARKET_REGULATION, "江汉区市场监督管理局")
        .named("住宅电梯安全情况登记表", "Lifts of residential buildings", "")
        .rows("BUILDING", "ELEVATORS>=1")
        .because("《中华人民共和国特种设备安全法》", "住宅电梯安全登记", "掌握电梯检验情况")
        .sheet(
            "电梯",
            page ->
                page.title("住宅电梯安全情况登记表")
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        社区 | PLACE_NAME | of=COMMUNITY
                        小区名称 | ITEM:COMPOUND
                        楼号 | ITEM:BUILDING_NAME
                        地上层数 | ITEM:BUILDING_STOREYS
                        建成年代 | ITEM:BUILT_YEAR
                        电梯数（台） | ITEM:ELEVATORS
                        电梯年检日期 | ITEM:ELEVATOR_CHECKED_ON | date
                        维保单位 | NEW:电梯维保单位
                        物业名称 | ITEM:PROPERTY_MANAGER
                        物业值班电话 | ITEM:PROPERTY_PHONE
                        备注 | REMARK
                        """));
  }

  private static PileForm facades() {
    return PileForm.of("38-facades.xlsx", "外墙脱落隐患排查表.xlsx", URBAN_MANAGEMENT, "江汉区城市管理执法局")
        .named("建筑外墙脱落隐患排查表", "Facades that may fall", "")
        .rows("BUILDING", "")
        .because("《武汉市房屋使用安全管理条例》", "外墙脱落隐患排查", "防止高空坠物伤人")
        .sheet(
            "外墙",
            page ->
                page.title("建筑外墙脱落隐患排查表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "排查人：→FILLER")
                    .bare()
                    .table(
                        20,
                        """
                        序号 | SERIAL
                        小区 | ITEM:COMPOUND
                        栋号 | ITEM:BUILDING_NAME
                        建筑地址 | ITEM:BUILDING_ADDRESS
                        总层数 | ITEM:BUILDING_STOREYS
                        竣工年份 | ITEM:BUILT_YEAR
                        建筑结构 | ITEM:STRUCTURE
                        外墙有无脱落隐患 | ITEM:FACADE_HAZARD
                        楼栋长 | ITEM:STEWARD_NAME
                        联系电话 | ITEM:STEWARD_PHONE
                        物业 | ITEM:PROPERTY_MANAGER
                        处理情况 | FILLER
                        """));
  }

  private static PileForm managers() {
    return PileForm.of("40-property-managers.xlsx", "住宅小区物业服务情况表.xlsx", HOUSING, OFFICE)
        .named("住宅小区物业服务情况表", "Property managers", "")
        .rows("BUILDING", "")
        .because("《物业管理条例》（国务院令第698号修订）", "物业服务情况统计", "掌握物业服务覆盖情况")
        .sheet(
            "物业",
            page ->
                page.title("住宅小区物业服务情况表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .table(
                        25,
                        """
                        序号 | SERIAL
                        住宅小区 | ITEM:COMPOUND
                        楼栋名称 | ITEM:BUILDING_NAME
                        门栋数（个） | ITEM:BUILDING_ENTRANCES
                        房屋套数（套） | DERIVED:COUNT(DWELLING)
                        常住户数（户） | DERIVED:COUNT(HOUSEHOLD)
                        常住人口（人） | DERIVED:COUNT(RESIDENT)
                        空置（套） | DERIVED:COUNT(DWELLING: OCCUPANCY=VACANT)
                        物业服务企业 | ITEM:PROPERTY_MANAGER
                        物业联系电话 | ITEM:PROPERTY_PHONE
                        水箱清洗时间 | ITEM:SECONDARY_WATER_CLEANED_ON | date
                        电梯台数 | ITEM:ELEVATORS
                        无障碍通道 | ITEM:BARRIER_FREE
                        备注 | REMARK
                        """));
  }

  private static PileForm gasAgain() {
    return PileForm.of("45-bottled-gas.xlsx", "瓶装液化气用户排查表.xlsx", HOUSING, "江汉区燃气安全整治专班")
        .named("瓶装液化气用户排查表", "Dwellings on bottled gas", "汉燃3")
        .rows("DWELLING", "GAS_KIND=BOTTLED")
        .because(GAS, "燃气入户安检", "瓶装液化气用户安全整治")
        .after("05-gas.xlsx")
        .sheet(
            "用户",
            page ->
                page.title("瓶装液化气用户排查表")
                    .line("网格员：→ITEM:GRID_WORKER_NAME", "网格员电话：→ITEM:GRID_WORKER_PHONE")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        房屋详细地址 | ITEM:DWELLING_ADDRESS | w=28
                        门牌号 | ITEM:ROOM_NUMBER
                        用户（房主）姓名 | ITEM:OWNER_NAME
                        房主联系电话 | ITEM:OWNER_PHONE
                        是否出租房 | ITEM:RENTED
                        租客姓名 | ITEM:RENTER_NAME
                        租客电话 | ITEM:RENTER_PHONE
                        燃气种类 | ITEM:GAS_KIND
                        气瓶数量 | NEW:户内气瓶数量
                        燃气泄漏报警器 | ITEM:GAS_ALARM
                        燃气软管 | ITEM:GAS_HOSE
                        燃气检查日期 | ITEM:GAS_CHECKED_ON | date
                        燃气安全隐患 | ITEM:GAS_HAZARD
                        房屋使用情况 | ITEM:OCCUPANCY
                        备注 | REMARK
                        """));
  }
}
