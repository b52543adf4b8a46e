package org.linli.sweeps;

import java.util.Map;
import org.linli.facts.Channel;
import org.linli.facts.Party;

/**
 * Who measured and how it was told, of a place in a period: readings that stand, by party; reports
 * taken, corrections among them, by channel. Each party and channel is there, with 0 if need be.
 */
public record Sources(Map<Party, Integer> parties, Map<Channel, Integer> channels) {}
