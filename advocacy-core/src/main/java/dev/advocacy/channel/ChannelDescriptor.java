package dev.advocacy.channel;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is constant about a channel, so that a host can draw the counter and the warnings without asking the network.
 *
 * @param id the channel
 * @param name as people know it, for example {@code LinkedIn}
 * @param maxLength the longest text, in {@code lengthUnit}
 * @param lengthUnit what the channel counts, for example {@code UTF-16 units}
 * @param maxImages how many images one post may carry; 0 where the channel takes none
 * @param policy the network's terms as data
 * @param apiVersion the version of the network's API that is spoken, where it has one
 * @param apiSunset the day on which the network ends that version, where it is known
 */
public record ChannelDescriptor(
        ChannelId id,
        String name,
        int maxLength,
        String lengthUnit,
        int maxImages,
        ChannelPolicy policy,
        Optional<String> apiVersion,
        Optional<LocalDate> apiSunset) {

    /** Checks. */
    public ChannelDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lengthUnit, "lengthUnit");
        Objects.requireNonNull(policy, "policy");
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength of " + id + " is " + maxLength + ": it must be positive");
        }
        if (maxImages < 0) {
            throw new IllegalArgumentException("maxImages of " + id + " is " + maxImages + ": it must not be negative");
        }
    }

    /** A channel without an API version. */
    public static ChannelDescriptor of(
            ChannelId id, String name, int maxLength, String lengthUnit, int maxImages, ChannelPolicy policy) {
        return new ChannelDescriptor(
                id, name, maxLength, lengthUnit, maxImages, policy, Optional.empty(), Optional.empty());
    }

    /** The same channel, speaking this version of the network's API. */
    public ChannelDescriptor speaking(String version, @Nullable LocalDate sunset) {
        return new ChannelDescriptor(
                id, name, maxLength, lengthUnit, maxImages, policy, Optional.of(version), Optional.ofNullable(sunset));
    }
}
