package org.linli.demo;

import static org.linli.cases.Kind.COMPLAINT;
import static org.linli.cases.Kind.HELP;
import static org.linli.cases.Kind.PROBLEM;
import static org.linli.cases.Kind.QUESTION;
import static org.linli.cases.Kind.SUGGESTION;

import java.util.List;
import org.linli.cases.Kind;

/** What people of the demonstration say when they call; invented. */
final class DemoSayings {

  private DemoSayings() {}

  /** Words, what it turned out to be, and what was done. */
  record Saying(String leaf, Kind kind, String words, String done) {}

  static final List<Saying> ALL =
      List.of(
          of("MANHOLE", PROBLEM, "菜场门口的井盖没了，晚上差点有人掉下去", "已换新井盖，四周填平"),
          of("STREET_LAMP", PROBLEM, "巷子里两盏路灯不亮，一片漆黑", "已更换灯头，恢复照明"),
          of("HOME_LEAK", PROBLEM, "顶楼下雨就漏，墙都发霉了", "已重做屋面防水，淋水试验不漏"),
          of("LITTER", PROBLEM, "单元门口一堆垃圾两天没人清", "已清运干净"),
          of("NOISE_BUSINESS", COMPLAINT, "楼下烧烤店夜里还在放音响，吵得睡不着", "已上门劝导，店家承诺晚上十点后关音响"),
          of("FIRE_LANE", PROBLEM, "消防通道被几辆车堵死了", "车辆已挪走，划了禁停线"),
          of("EBIKE_INDOORS", COMPLAINT, "有人把电动车推进楼道充电，拉了飞线", "已拆除飞线，引导到充电棚"),
          of("WASTE_BIN", PROBLEM, "小区垃圾桶满出来了，气味很大", "已清运，增加一次收运"),
          of("SHOP_OVERFLOW", PROBLEM, "水果店把货摆到人行道上，轮椅过不去", "货物已收回店内"),
          of("PAPERS", QUESTION, "给老人办高龄津贴要带哪些材料", "已答复"),
          of("BLOCKED_DRAIN", PROBLEM, "院子里下水堵了，污水往外冒", "已疏通主管"),
          of("LIFT", PROBLEM, "电梯总是卡在五楼，已经困过一次人", "维保单位已更换门机，复检合格"),
          of("ROAD_SURFACE", PROBLEM, "路口有个大坑，电动车摔了好几个", "已热补，平整通行"),
          of("STREET_TREE", PROBLEM, "大树枝断了挂在电线上", "断枝已清理"),
          of("NEIGHBOUR_QUARREL", HELP, "楼上天天半夜挪家具，找他说了也不听", "已上门调解，双方约定十点后保持安静"),
          of("PROPERTY_SERVICE", COMPLAINT, "物业的门禁坏了一个月没人修", "门禁已修复"),
          of("ELDERLY", HELP, "独居的老人家两天没有出门，请上门看看", "已上门，老人平安，安排每日探访"),
          of("COOKING_FUMES", COMPLAINT, "饭馆油烟直接排到我家窗口", "已责令开启净化器并加高排烟口"),
          of("PARKING_ORDER", PROBLEM, "单元门口停了车，救护车进不来", "已挪车，设置隔离桩"),
          of("STAIR_CLUTTER", PROBLEM, "楼道里堆满纸箱，怕着火", "已清理，张贴告知"),
          of("STICKERS", PROBLEM, "楼道墙上全是开锁小广告", "已铲除刷白"),
          of("WATER_OUT", PROBLEM, "早上起来突然停水，也没有通知", "水管抢修完毕，已恢复供水"),
          of("MEDICAL_INSURANCE", QUESTION, "在外地看病怎么报销", "已答复"),
          of("DOG", COMPLAINT, "有人遛狗不牵绳，孩子吓哭了", "已劝导犬主牵绳"),
          of("STAIRWELL", PROBLEM, "三单元的楼道灯坏了，老人摸黑上楼", "已更换声控灯"),
          of("BIKES", PROBLEM, "地铁口共享单车把盲道堵了", "已清走，盲道畅通"),
          of("NOISE_RENOVATION", COMPLAINT, "中午十二点楼上还在打电钻", "已告知装修时间，中午停工"),
          of("EBIKE_CHARGING", PROBLEM, "充电棚里的插座一半没有电", "已更换控制器"),
          of("FITNESS_EQUIPMENT", PROBLEM, "健身器材的踏板断了，会伤到人", "已更换踏板"),
          of("SUGGESTION", SUGGESTION, "建议在菜场门口加一条斑马线", "已报交通部门列入计划"),
          of("STANDING_WATER", PROBLEM, "一下雨院子门口积水没过脚面", "已清掏雨水口"),
          of("THROWN_DOWN", COMPLAINT, "楼上有人往下扔烟头，烧了晾的被子", "已逐户告知，加装朝上摄像头"));

  static final List<String> ADDRESSES =
      List.of("1号楼1单元门口", "2号楼东侧", "3号楼3单元", "小区北门", "菜场门口", "健身广场旁", "5号楼楼道", "车棚旁", "");

  static final List<String> NAMES = List.of("王女士", "李先生", "张女士", "刘师傅", "陈阿姨", "赵先生", "孙女士", "周先生");

  private static Saying of(String leaf, Kind kind, String words, String done) {
    return new Saying(leaf, kind, words, done);
  }
}
