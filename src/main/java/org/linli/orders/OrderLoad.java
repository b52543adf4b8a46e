package org.linli.orders;

import java.util.List;
import org.linli.base.PlaceCode;

/**
 * What an order would lay on the posts it lands on.
 *
 * @param vacant at how many places nobody sits
 * @param overloaded at how many there is more to do by then than time
 * @param withNothing at how many there is nothing to do by the register
 * @param heaviest the places that are asked for most beside what they have, the worst first
 */
public record OrderLoad(int vacant, int overloaded, int withNothing, List<OfPlace> heaviest) {

  /**
   * @param hands how many posts sit there that carry out orders
   * @param helpers how many people the order brings
   * @param open how many tasks they have
   * @param boundMinutes what is left of those, as far as anybody has said how long one takes
   * @param newMinutes what the order would add
   * @param availableMinutes what they have until it is due
   */
  public record OfPlace(
      PlaceCode place,
      int hands,
      int helpers,
      int open,
      long boundMinutes,
      long newMinutes,
      long availableMinutes) {

    boolean isTooMuch() {
      return newMinutes > 0 && boundMinutes + newMinutes > availableMinutes;
    }

    double weight() {
      return (double) (boundMinutes + newMinutes + open) / Math.max(1, availableMinutes);
    }
  }
}
