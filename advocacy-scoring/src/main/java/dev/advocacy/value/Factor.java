package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import java.math.BigDecimal;

/**
 * A plain number that a formula needs and somebody has to answer for, such as how many clicks a reaction is worth. Immutable.
 *
 * @param channel where
 * @param name as the formula names it
 * @param value exact
 * @param source who says so, and when
 */
public record Factor(ChannelId channel, String name, BigDecimal value, String source) {}
