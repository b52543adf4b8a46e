package org.linli.sweeps.campaigns;

/** What somebody is in a grid's party that goes from door to door. */
public enum StaffPart {
  GRID_WORKER,
  /** A cadre of another unit, placed under the community for the time (下沉干部). */
  SECONDED_CADRE,
  COMMUNITY_WORKER,
  VOLUNTEER,
  MEDIC,
  POLICE
}
