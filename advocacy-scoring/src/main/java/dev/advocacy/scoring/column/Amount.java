package dev.advocacy.scoring.column;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringRules;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to one slot.
 *
 * @param slot where to
 * @param weight how much, in units; in steps where the slot's lane is of bytes
 * @param byValue the rule that has to be asked, where the event's value matters
 * @param channel the event's
 * @param day one of the days on which this holds
 */
record Amount(Slot slot, long weight, @Nullable Rule byValue, ChannelId channel, long day) {

    long of(ScoringRules rules, long value) {
        return byValue == null ? weight : rules.weight(byValue, channel, value, day);
    }
}
