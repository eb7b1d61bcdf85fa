package dev.advocacy.attribution;

import org.jspecify.annotations.Nullable;

/**
 * What one channel is given.
 *
 * @param channel or content item, caption, group: whatever the paths are made of
 * @param conversions how many conversions, seldom a whole number
 * @param value of the conversions' value, in its unit; null where the paths do not say what a conversion was worth
 */
public record Credit(
        String channel, double conversions, @Nullable Double value) {}
