package org.linli.authority.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.catalogue.SourceAgency;

/** The words by which offices' lists name a kind of department: 民政, 江汉区民政局, CIVIL_AFFAIRS. */
final class AgencyNames {

  private AgencyNames() {}

  /** Nothing where no kind, or more than one, is named. */
  static Optional<SourceAgency> of(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    if (text.isEmpty()) return Optional.empty();
    var named =
        Arrays.stream(SourceAgency.values())
            .filter(it -> it.name().equals(text) || words(it).stream().anyMatch(text::contains))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static List<String> words(SourceAgency agency) {
    return switch (agency) {
      case PUBLIC_SECURITY -> List.of("公安", "派出所");
      case CIVIL_AFFAIRS -> List.of("民政");
      case HEALTH -> List.of("卫健", "卫生健康");
      case DISEASE_CONTROL -> List.of("疾控", "疾病预防控制");
      case HUMAN_RESOURCES -> List.of("人社", "人力资源");
      case MEDICAL_INSURANCE -> List.of("医保", "医疗保障");
      case DISABLED_FEDERATION -> List.of("残联", "残疾人联合会");
      case EDUCATION -> List.of("教育");
      case HOUSING -> List.of("住建", "房管", "住房");
      case EMERGENCY -> List.of("应急");
      case FIRE_RESCUE -> List.of("消防");
      case MARKET_REGULATION -> List.of("市场监管", "市场监督");
      case VETERANS -> List.of("退役军人");
      case NATURAL_RESOURCES -> List.of("自然资源", "规划");
      case WATER -> List.of("水务", "水利");
      case AGRICULTURE -> List.of("农业");
      case URBAN_MANAGEMENT -> List.of("城管", "城市管理");
      case TRANSPORT -> List.of("交通");
      case ECOLOGY -> List.of("生态环境", "环保");
      case UTILITIES -> List.of("供水", "供电", "燃气", "供热", "公用事业");
      case STATISTICS -> List.of("统计");
      case PARTY_ORGANISATION -> List.of("党组织", "组织部", "党委");
      case RELIGIOUS_AFFAIRS -> List.of("民族宗教", "民宗", "统战");
      case COMMUNITY -> List.of("社区");
    };
  }
}
