package org.linli.facts.known;

import org.jspecify.annotations.Nullable;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.organisations.Organisation;

/** The registers' words and the catalogue's codes, each way; no constant is forgotten. */
final class RegisterWords {

  private RegisterWords() {}

  /** GB/T 2261.1. */
  static String code(Resident.Sex sex) {
    return switch (sex) {
      case MALE -> "1";
      case FEMALE -> "2";
      case UNKNOWN -> "0";
    };
  }

  static Resident.Sex sex(String code) {
    return switch (code) {
      case "1" -> Resident.Sex.MALE;
      case "2" -> Resident.Sex.FEMALE;
      default -> Resident.Sex.UNKNOWN;
    };
  }

  /** GB/T 4761 tells sons from daughters; a child whose sex is not known is told as other. */
  static String code(Resident.Relation relation, Resident.Sex sex) {
    return switch (relation) {
      case HEAD -> "0";
      case SPOUSE -> "1";
      case CHILD ->
          switch (sex) {
            case MALE -> "2";
            case FEMALE -> "3";
            case UNKNOWN -> "8";
          };
      case GRANDCHILD -> "4";
      case PARENT -> "5";
      case GRANDPARENT -> "6";
      case SIBLING -> "7";
      case OTHER, UNRELATED -> "8";
    };
  }

  static Resident.Relation relation(String code) {
    return switch (code) {
      case "0" -> Resident.Relation.HEAD;
      case "1" -> Resident.Relation.SPOUSE;
      case "2", "3" -> Resident.Relation.CHILD;
      case "4" -> Resident.Relation.GRANDCHILD;
      case "5" -> Resident.Relation.PARENT;
      case "6" -> Resident.Relation.GRANDPARENT;
      case "7" -> Resident.Relation.SIBLING;
      default -> Resident.Relation.OTHER;
    };
  }

  static String code(Papers.Kind kind) {
    return switch (kind) {
      case RESIDENT_ID, RESIDENCE_PERMIT, PASSPORT, FOREIGN_PERMANENT, OTHER, NONE -> kind.name();
    };
  }

  static Papers.Kind paper(String code) {
    return Papers.Kind.valueOf(code);
  }

  static String code(Resident.Stay stay) {
    return switch (stay) {
      case Resident.Stay.Permanent _ -> "PERMANENT";
      case Resident.Stay.Temporary _ -> "TEMPORARY";
    };
  }

  /** Null for who was merged into somebody else: there is nothing to be told of them. */
  static @Nullable String code(Resident.Whereabouts whereabouts) {
    return switch (whereabouts) {
      case HERE, IN_TRANSIT, OUTSIDE, UNKNOWN, DECEASED -> whereabouts.name();
      case MERGED -> null;
    };
  }

  /**
   * The kind of an organisation; the nine small venues are one kind, told apart by another item.
   */
  static String code(Organisation.Kind kind) {
    return switch (kind) {
      case ENTERPRISE,
          SHOP,
          SCHOOL,
          CLINIC,
          PROPERTY_MANAGER,
          OWNERS_COMMITTEE,
          SOCIAL_ORGANISATION,
          PUBLIC_INSTITUTION,
          OTHER ->
          kind.name();
      case SMALL_SCHOOL,
          SMALL_HOSPITAL,
          SMALL_SHOP,
          SMALL_RESTAURANT,
          SMALL_HOTEL,
          SMALL_ENTERTAINMENT,
          SMALL_INTERNET_CAFE,
          SMALL_BEAUTY_OR_BATH,
          SMALL_WORKSHOP ->
          "SMALL_VENUE";
    };
  }

  /** Which of the nine small venues it is; null for any other organisation. */
  static @Nullable String venue(Organisation.Kind kind) {
    return kind.isSmallVenue() ? kind.name() : null;
  }

  /** Null where the register wants to know which of the nine it is. */
  static Organisation.@Nullable Kind organisation(String code) {
    return code.equals("SMALL_VENUE") ? null : Organisation.Kind.valueOf(code);
  }
}
