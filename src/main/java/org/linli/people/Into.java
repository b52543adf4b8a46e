package org.linli.people;

/** Where somebody comes to live: with a household that is there, or as a new one in a dwelling. */
public sealed interface Into {

  long subdistrict();

  record Joining(HouseholdId household) implements Into {

    @Override
    public long subdistrict() {
      return household.subdistrict();
    }
  }

  record Founding(DwellingId dwelling) implements Into {

    @Override
    public long subdistrict() {
      return dwelling.subdistrict();
    }
  }
}
