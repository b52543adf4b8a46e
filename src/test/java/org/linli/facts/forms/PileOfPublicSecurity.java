package org.linli.facts.forms;

import static org.linli.catalogue.SourceAgency.PUBLIC_SECURITY;

import java.util.List;

/** What police stations send down: migrants, rentals, dogs. */
final class PileOfPublicSecurity {

  private static final String OFFICE = "江汉区公安分局";
  private static final String MIGRANTS = "《居住证暂行条例》（国务院令第663号）";

  private PileOfPublicSecurity() {}

  static List<PileForm> forms() {
    return List.of(migrants(), dogs(), rentals(), migrantsAgain(), permits(), shared());
  }

  private static PileForm migrants() {
    return PileForm.of("03-migrants.xlsx", "流动人口信息登记表.xlsx", PUBLIC_SECURITY, OFFICE)
        .named("流动人口信息登记表", "Register of migrants", "汉公流口表01")
        .rows("RESIDENT", "STAY=TEMPORARY")
        .because(MIGRANTS, "流动人口信息登记", "掌握流动人口居住情况，为其办理居住登记")
        .list("民族", "汉族", "蒙古族", "回族", "苗族", "土家族", "其他")
        .list("流入原因", "务工", "经商", "学习", "投靠亲友", "婚嫁", "养老或照料", "治病", "其他")
        .sheet(
            "流动人口登记",
            page ->
                page.title("江汉区流动人口信息登记表")
                    .line("表    号：汉公流口表01")
                    .line("填报单位：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER", "单位：人")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        姓  名 | ITEM:NAME
                        性别 | ITEM:SEX | list=男,女
                        民族 | ITEM:ETHNICITY | ref=民族
                        公民身份号码 | ITEM:IDENTITY_NUMBER | text;w=22
                        出生⏎日期 | ITEM:BIRTH_DATE | date
                        文化程度 | ITEM:EDUCATION
                        婚否 | ITEM:MARITAL_STATUS
                        户籍地 > 省市区（县） | ITEM:REGISTERED_PLACE
                        户籍地 > 详细地址 | ITEM:REGISTERED_ADDRESS | w=30
                        现居住地 > 小区名称 | ITEM:COMPOUND
                        现居住地 > 楼栋号 | ITEM:BUILDING_NAME
                        现居住地 > 单元 | ITEM:ENTRANCE
                        现居住地 > 房号 | ITEM:ROOM_NUMBER
                        服务处所 | ITEM:EMPLOYER
                        职业 | ITEM:OCCUPATION
                        联系电话 | ITEM:PHONE | text
                        来汉日期 | ITEM:ARRIVED_ON | date
                        流入原因 | ITEM:ARRIVAL_REASON | ref=流入原因
                        拟居住至 | ITEM:STAY_UNTIL | date
                        是否申领居住证 | ITEM:RESIDENCE_PERMIT | list=是,否
                        与房主关系 | NEW:与房主关系
                        备注 | REMARK
                        """)
                    .gap(1)
                    .notes("填表说明：1.本表由社区网格员入户登记；2.一人一行，不得漏登；3.公民身份号码请按18位填写。")
                    .line("填表人：→FILLER", "审核人：→FILLER", "联系电话：→FILLER"));
  }

  private static PileForm dogs() {
    return PileForm.of("13-dogs.xlsx", "居民养犬情况摸底表.xlsx", PUBLIC_SECURITY, OFFICE)
        .named("居民养犬情况摸底表", "Dogs kept by households", "")
        .rows("HOUSEHOLD", "DOGS>=1")
        .because("《中华人民共和国动物防疫法》第三十条；《武汉市养犬管理条例》", "养犬登记摸底", "为犬只登记、免疫提供服务")
        .sheet(
            "Sheet1",
            page ->
                page.title("居民养犬情况摸底表")
                    .line("社区：→PLACE_NAME | of=COMMUNITY", "填表时间：→FILLER")
                    .bare()
                    .table(
                        40,
                        """
                        序号 | SERIAL
                        户主姓名 | ITEM:HOUSEHOLD_HEAD
                        住址 | ITEM:HOUSEHOLD_ADDRESS | w=30
                        联系方式 | ITEM:HOUSEHOLD_PHONE | text
                        犬只数量（只） | ITEM:DOGS
                        犬只品种 | ITEM:DOG_BREED
                        是否为禁养犬 | NEW:禁养犬 | list=是,否
                        养犬登记证号 | ITEM:DOG_LICENCE | text
                        狂犬疫苗⏎接种日期 | ITEM:DOG_VACCINATED_ON | date
                        家中是否有其他宠物？ | ITEM:OTHER_PETS
                        备 注 | REMARK
                        """)
                    .notes("注：联系方式填户主本人手机。"));
  }

  private static PileForm rentals() {
    return PileForm.of("06-rentals.xlsx", "出租房屋信息采集表.xlsx", PUBLIC_SECURITY, OFFICE)
        .named("出租房屋信息采集表", "Rented dwellings", "汉公治表07")
        .rows("DWELLING", "RENTED=Y")
        .because("《住房租赁条例》（国务院令第812号）", "出租房屋信息采集", "出租房屋治安、消防安全管理")
        .list("出租方式", "整租", "合租", "日租或民宿", "单位宿舍", "经营")
        .sheet(
            "采集表",
            page ->
                page.title("出 租 房 屋 信 息 采 集 表")
                    .line("填报单位（盖章）：→PLACE_NAME | of=COMMUNITY", "填报日期：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        房屋信息 > 位置 > 房屋坐落 | ITEM:DWELLING_ADDRESS | w=30
                        房屋信息 > 位置 > 楼栋 | ITEM:BUILDING_NAME
                        房屋信息 > 位置 > 房号 | ITEM:ROOM_NUMBER
                        房屋信息 > 面积⏎（㎡） | ITEM:FLOOR_AREA
                        房屋信息 > 间数 | ITEM:ROOMS
                        房屋信息 > 产权性质 | ITEM:TENURE
                        出租人（房东） > 姓名 | ITEM:OWNER_NAME
                        出租人（房东） > 身份证号码 | ITEM:OWNER_IDENTITY | text;w=22
                        出租人（房东） > 联系电话 | ITEM:OWNER_PHONE | text
                        出租情况 > 出租方式 | ITEM:RENT_KIND | ref=出租方式
                        出租情况 > 租住人数 | ITEM:RENTERS
                        出租情况 > 承租人 > 姓名 | ITEM:RENTER_NAME
                        出租情况 > 承租人 > 电话 | ITEM:RENTER_PHONE | text
                        出租情况 > 租期 > 起 | ITEM:LEASE_FROM | date
                        出租情况 > 租期 > 止 | ITEM:LEASE_UNTIL | date
                        是否备案 | ITEM:LEASE_REGISTERED | list=是,否
                        是否安装烟感 | ITEM:SMOKE_ALARM | list=是,否
                        防盗网是否开逃生口 | ITEM:WINDOW_BARS | list=是,否
                        登记民警 | FILLER
                        备注 | REMARK
                        """)
                    .line("采集人：→FILLER", "社区民警：→FILLER", "联系电话：→FILLER"));
  }

  private static PileForm migrantsAgain() {
    return PileForm.of(
            "20-migrants-second-quarter.xlsx", "流动人口动态台账（二季度）.xlsx", PUBLIC_SECURITY, OFFICE)
        .named("流动人口动态台账（二季度）", "Migrants, second quarter", "汉公流口表01-2")
        .rows("RESIDENT", "STAY=TEMPORARY")
        .because(MIGRANTS, "流动人口信息登记", "更新流动人口居住登记")
        .after("03-migrants.xlsx")
        .sheet(
            "二季度",
            page ->
                page.title("流动人口动态台账")
                    .line("（2026年第二季度）")
                    .line("街道：→PLACE_NAME | of=SUBDISTRICT", "社区：→PLACE_NAME | of=COMMUNITY")
                    .numbered("甲 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")
                    .table(
                        50,
                        """
                        NO. | SERIAL
                        所属网格 | ITEM:HOUSEHOLD_GRID
                        人员姓名 | ITEM:NAME
                        身份证号（隐藏出生日期） | ITEM:IDENTITY_NUMBER | text;mask=BIRTH;w=22
                        性别 | ITEM:SEX
                        手机号码 | ITEM:PHONE | text
                        户籍所在地 | ITEM:REGISTERED_ADDRESS | w=26
                        实际居住地址 | ITEM:RESIDENCE_ADDRESS | w=26
                        学历 | ITEM:EDUCATION
                        就业单位 | ITEM:EMPLOYER
                        工种 | ITEM:OCCUPATION
                        来本地时间 | ITEM:ARRIVED_ON | date
                        暂住事由 | ITEM:ARRIVAL_REASON
                        居住证办理情况 | ITEM:RESIDENCE_PERMIT
                        居住证到期日 | ITEM:RESIDENCE_PERMIT_UNTIL | date
                        去向（在住/外地/不明） | ITEM:WHEREABOUTS
                        """));
  }

  private static PileForm permits() {
    return PileForm.of("33-residence-permits.csv", "居住证签注提醒名单.csv", PUBLIC_SECURITY, OFFICE)
        .named("居住证签注提醒名单", "Residence permits to be renewed", "")
        .rows("RESIDENT", "STAY=TEMPORARY & RESIDENCE_PERMIT=Y")
        .because(MIGRANTS + "第十条", "居住证签注提醒", "提醒居住证持有人按期签注")
        .text("GB18030", ',')
        .sheet(
            "Sheet1",
            page ->
                page.table(
                    20,
                    """
                    序号 | SERIAL
                    姓名 | ITEM:NAME
                    性别 | ITEM:SEX
                    身份证号码 | ITEM:IDENTITY_NUMBER | text
                    居住地址 | ITEM:RESIDENCE_ADDRESS
                    联系电话 | ITEM:PHONE | text
                    居住证有效期至 | ITEM:RESIDENCE_PERMIT_UNTIL | date
                    紧急联系人 | ITEM:EMERGENCY_CONTACT
                    紧急联系人电话 | ITEM:EMERGENCY_PHONE
                    工作单位 | ITEM:EMPLOYER
                    从业状况 | ITEM:EMPLOYMENT_STATUS
                    是否已提醒 | FILLER
                    """));
  }

  private static PileForm shared() {
    return PileForm.of(
            "37-overcrowded-letting.xlsx", "群租房整治排查表.xlsx", PUBLIC_SECURITY, "江汉区群租房整治专班")
        .named("群租房整治排查表", "Overcrowded letting", "")
        .rows("DWELLING", "RENTED=Y")
        .because("《住房租赁条例》（国务院令第812号）", "群租房排查", "发现并整改群租安全隐患")
        .after("06-rentals.xlsx")
        .sheet(
            "排查表",
            page ->
                page.title("群租房整治排查表")
                    .line("排查单位：→PLACE_NAME | of=COMMUNITY", "排查日期：→FILLER")
                    .table(
                        30,
                        """
                        序号 | SERIAL
                        小区（院落） | ITEM:COMPOUND
                        出租屋地址 | ITEM:DWELLING_ADDRESS | w=28
                        楼层 | ITEM:STOREY
                        业主姓名 | ITEM:OWNER_NAME
                        业主电话 | ITEM:OWNER_PHONE | text
                        建筑面积(平方米) | ITEM:FLOOR_AREA
                        出租间数 | ITEM:ROOMS
                        实际居住人数 | ITEM:RENTERS
                        是否群租（是/否） | ITEM:SHARED_BEDROOMS
                        是否违规隔断 | NEW:违规隔断
                        是否存在飞线充电？ | ITEM:INDOOR_CHARGING
                        用气类型 | ITEM:GAS_KIND
                        安全隐患 | ITEM:FIRE_HAZARD
                        租赁到期时间 | ITEM:LEASE_UNTIL | date
                        有无烟雾报警器 | ITEM:SMOKE_ALARM
                        整改意见 | FILLER
                        备注 | REMARK
                        """)
                    .line("排查人签字：→FILLER", "房东签字：→FILLER"));
  }
}
