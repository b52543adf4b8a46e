package org.linli.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.edge.Power;

/**
 * With what an order is to be carried out: who sends a duty down sends its means.
 *
 * @param goods what is handed out, and by whom
 * @param powers which leave outside this program comes with it, in words
 * @param data which forms or data it needs and may use, in words
 * @param lends the powers of this program that work below for as long as the order runs
 */
public record OrderMeans(
    @Nullable People people,
    List<Goods> goods,
    @Nullable Money money,
    @Schema(example = "社区可调配辖区保供车辆") String powers,
    @Nullable @Schema(example = "The community may use the supply vehicles of its area")
        String englishPowers,
    @Schema(example = "户籍底册由系统带出，不另填表") String data,
    @Nullable @Schema(example = "The list of households comes from the system") String englishData,
    List<Lent> lends) {

  /** None at all. */
  public static final OrderMeans NONE = new OrderMeans(null, List.of(), null, "", "", List.of());

  public OrderMeans {
    goods = List.copyOf(goods);
    powers = powers.strip();
    data = data.strip();
    lends = List.copyOf(lends);
  }

  /** In Chinese alone, as people write them. */
  public OrderMeans(
      @Nullable People people,
      List<Goods> goods,
      @Nullable Money money,
      String powers,
      String data,
      List<Lent> lends) {
    this(people, goods, money, powers, null, data, null, lends);
  }

  /** A power, and the posts that may use it within the order's place. */
  public record Lent(Power power, Role to) {}

  /** How many people each place where the work is done gets, and who sends them. */
  public record People(
      int heads,
      @Schema(example = "区直机关下沉干部") String from,
      @Nullable @Schema(example = "the district's offices") String englishFrom) {

    public People {
      if (heads < 0) throw new IllegalArgumentException("Fewer people than none: " + heads);
    }

    public People(int heads, String from) {
      this(heads, from, null);
    }
  }

  /** What each place gets. */
  public record Goods(
      @Schema(example = "口罩") String item,
      @Nullable @Schema(example = "Masks") String englishItem,
      int amount,
      @Schema(example = "只") String unit,
      @Nullable @Schema(example = "pieces") String englishUnit,
      @Schema(example = "区物资储备库") String from,
      @Nullable @Schema(example = "the district's store") String englishFrom) {

    public Goods {
      if (amount < 0) throw new IllegalArgumentException("Less than nothing: " + amount);
    }

    public Goods(String item, int amount, String unit, String from) {
      this(item, null, amount, unit, null, from, null);
    }
  }

  /** How much in all, 0 where it is not yet known, and who bears it. */
  public record Money(
      long yuan,
      @Schema(example = "区卫健委") String payer,
      @Nullable @Schema(example = "the district's health commission") String englishPayer) {

    public Money {
      if (yuan < 0) throw new IllegalArgumentException("Less than nothing: " + yuan);
    }

    public Money(long yuan, String payer) {
      this(yuan, payer, null);
    }
  }

  public boolean hasPeople() {
    return people != null && people.heads() > 0;
  }

  public boolean namesPayer() {
    return money != null && !money.payer().isBlank();
  }

  public boolean bringsNothing() {
    return !hasPeople()
        && goods.isEmpty()
        && (money == null || money.yuan() == 0)
        && data.isEmpty()
        && lends.isEmpty();
  }
}
