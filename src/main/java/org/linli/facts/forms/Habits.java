package org.linli.facts.forms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;

/** What stands in every form and is no data: serial numbers, remarks, signatures, places. */
final class Habits {

  private static final Pattern SERIAL = Pattern.compile("^(序号|序|编号|no\\.?|№|序列|行号|编码|顺序号|户编号)$");
  private static final Pattern LEFT =
      Pattern.compile(
          "^(备注|备考|说明|其他|其它|其他情况|其他说明|签名|签字|签章|盖章|本人签字|户主签字|住户签字|填报人|填表人|制表人|经办人|录入人|登记人|调查人|调查员|采集人|摸排人|走访人|入户人|检查人|检查人员|核查人|包保人|审核人|审批人|负责人签字|单位负责人|填报日期|填表日期|填报时间|填表时间|制表日期|上报时间|上报日期|登记日期|登记时间|采集日期|采集时间|调查日期|摸排日期|摸排时间|走访日期|走访时间|核实日期|核实情况|是否核实|核实结果|报表日期|统计日期|统计时间|截止时间|截止日期|日期|时间|年月|填报人电话|填表人电话|填报人联系电话|填表人联系电话|表号|制定机关|批准机关|批准文号|备案文号|有效期至|有效期|计量单位|照片|审核意见|社区意见|街道意见|村居意见|处理意见|意见)(\\(.*\\))?$");
  private static final Pattern PLACE =
      Pattern.compile(
          "^(所属|所在|属地)?(市|区县|区|县|县区|县\\(区\\)|街道办事处|街道|镇街|街镇|乡镇|镇|乡|街道\\(乡镇\\)|乡镇\\(街道\\)|社区居委会|社区|居委会|村居|村|村\\(社区\\)|社区\\(村\\)|村\\(居\\)|村社区|网格|微网格|责任网格|单位)(名称|名|编号|号)?$");

  private static final Pattern BY_HAND =
      Pattern.compile(
          "\\S{0,8}(签名|签字|签章|盖章)|\\S{0,4}(整改|处理|处置|办理|落实|核实|核查|复查|复核|检查|审核)(情况|结果|意见|结论|记录)|\\S{0,4}(登记|采集|填报)(民警|人员|员)|服务记录");

  private static final Pattern OF_PLACE =
      Pattern.compile("^(填报|填表|上报|制表|排查|采集|调查|登记|综合|检查|摸排|报送)(单位|社区|街道|机构)(\\(盖章\\)|盖章|名称)?$");

  private Habits() {}

  /** The place that sends the form in, in whatever words. */
  static boolean isOfPlace(String heading) {
    return OF_PLACE.matcher(Words.label(heading)).matches();
  }

  static boolean isSerial(String heading) {
    return SERIAL.matcher(Words.bare(heading)).matches();
  }

  static boolean isLeft(String heading) {
    return LEFT.matcher(Words.label(heading)).matches()
        || LEFT.matcher(Words.bare(heading)).matches()
        || BY_HAND.matcher(Words.bare(heading)).matches();
  }

  /** The level of the place a heading asks the name of. */
  static @Nullable Level place(String heading) {
    var place = PLACE.matcher(Words.label(heading));
    if (!place.matches()) return null;
    var kind = place.group(2);
    if (kind.contains("网格")) return Level.GRID;
    if (kind.equals("单位")) return null;
    if (kind.contains("社区") || kind.contains("居") || kind.startsWith("村")) return Level.COMMUNITY;
    if (kind.contains("街") || kind.contains("镇") || kind.contains("乡")) return Level.SUBDISTRICT;
    if (kind.equals("市")) return Level.CITY;
    return Level.DISTRICT;
  }
}
