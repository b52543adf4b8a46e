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
    @Schema(example = "户籍底册由系统带出，不另填表") String data,
    List<Lent> lends) {

  /** None at all. */
  public static final OrderMeans NONE = new OrderMeans(null, List.of(), null, "", "", List.of());

  public OrderMeans {
    goods = List.copyOf(goods);
    powers = powers.strip();
    data = data.strip();
    lends = List.copyOf(lends);
  }

  /** A power, and the posts that may use it within the order's place. */
  public record Lent(Power power, Role to) {}

  /** How many people each place where the work is done gets, and who sends them. */
  public record People(int heads, @Schema(example = "区直机关下沉干部") String from) {

    public People {
      if (heads < 0) throw new IllegalArgumentException("Fewer people than none: " + heads);
    }
  }

  /** What each place gets. */
  public record Goods(
      @Schema(example = "口罩") String item,
      int amount,
      @Schema(example = "只") String unit,
      @Schema(example = "区物资储备库") String from) {

    public Goods {
      if (amount < 0) throw new IllegalArgumentException("Less than nothing: " + amount);
    }
  }

  /** How much in all, 0 where it is not yet known, and who bears it. */
  public record Money(long yuan, @Schema(example = "区卫健委") String payer) {

    public Money {
      if (yuan < 0) throw new IllegalArgumentException("Less than nothing: " + yuan);
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
