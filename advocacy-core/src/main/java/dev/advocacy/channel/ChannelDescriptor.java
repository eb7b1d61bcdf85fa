package dev.advocacy.channel;

import dev.advocacy.Finding;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is constant about a channel, so that a host can draw the counter and the warnings without asking the network.
 *
 * @param id the channel
 * @param name as people know it, for example {@code LinkedIn}
 * @param maxLength the longest text, in {@code lengthUnit}
 * @param lengthUnit what the channel counts, for example {@code UTF-16 units}
 * @param policy the network's terms as data
 * @param media what it takes, at most one limit per kind; none: it takes no media
 * @param forms what a post may be beside text, link and media
 * @param metrics what its counts may tell, where it can be asked for them
 * @param price what the network charges for a post, where it charges
 * @param apiVersion the version of the network's API that is spoken, where it has one
 * @param apiSunset the day on which the network ends that version, where it is known
 * @param notes what somebody who sets it up has to know, where it is written down
 */
public record ChannelDescriptor(
        ChannelId id,
        String name,
        int maxLength,
        String lengthUnit,
        ChannelPolicy policy,
        List<MediaLimit> media,
        Set<Post.Form> forms,
        Set<Metric> metrics,
        Optional<Price> price,
        Optional<String> apiVersion,
        Optional<LocalDate> apiSunset,
        Optional<Notes> notes) {

    /** Checks and copies. */
    public ChannelDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lengthUnit, "lengthUnit");
        Objects.requireNonNull(policy, "policy");
        media = List.copyOf(media);
        forms = Set.copyOf(forms);
        metrics = Set.copyOf(metrics);
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength of " + id + " is " + maxLength + ": it must be positive");
        }
        if (media.stream().map(MediaLimit::kind).distinct().count() < media.size()) {
            throw new IllegalArgumentException("media of " + id + " are " + media + ": give one limit per kind");
        }
    }

    /** A channel that takes text and links, and nothing else that has to be declared. */
    public static ChannelDescriptor of(
            ChannelId id, String name, int maxLength, String lengthUnit, ChannelPolicy policy) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                List.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same channel, taking these media. */
    public ChannelDescriptor taking(MediaLimit... limits) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                List.of(limits),
                forms,
                metrics,
                price,
                apiVersion,
                apiSunset,
                notes);
    }

    /** The same channel, whose posts may also be these. */
    public ChannelDescriptor allowing(Post.Form... others) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                media,
                Set.of(others),
                metrics,
                price,
                apiVersion,
                apiSunset,
                notes);
    }

    /** The same channel, which can tell these counts. */
    public ChannelDescriptor counting(Collection<Metric> counts) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                media,
                forms,
                Set.copyOf(counts),
                price,
                apiVersion,
                apiSunset,
                notes);
    }

    /** The same channel, where a post costs the operator this much. */
    public ChannelDescriptor charging(Price perPost) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                media,
                forms,
                metrics,
                Optional.of(perPost),
                apiVersion,
                apiSunset,
                notes);
    }

    /** The same channel, speaking this version of the network's API. */
    public ChannelDescriptor speaking(String version, @Nullable LocalDate sunset) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                media,
                forms,
                metrics,
                price,
                Optional.of(version),
                Optional.ofNullable(sunset),
                notes);
    }

    /** The same channel with what somebody who sets it up has to know. */
    public ChannelDescriptor noting(Notes written) {
        return new ChannelDescriptor(
                id,
                name,
                maxLength,
                lengthUnit,
                policy,
                media,
                forms,
                metrics,
                price,
                apiVersion,
                apiSunset,
                Optional.of(written));
    }

    /** What it takes of this kind; empty: none of it. */
    public Optional<MediaLimit> limitOf(Media.Kind kind) {
        return media.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    /**
     * What in a post goes against what is declared here: forms that the channel does not know, and kind, number, type and
     * size of the media. The text's length is not looked at, since channels count in their own ways.
     */
    public List<Finding> against(Post post) {
        return DescriptorCheck.of(this, post);
    }

    /**
     * What a network charges the operator of the application for making one post, so that a return can be reckoned against it.
     *
     * @param plain for a post without a link, in millionths of the currency
     * @param withLink for a post with a link, in millionths of the currency
     * @param currency in which it is charged
     */
    public record Price(long plain, long withLink, Currency currency) {

        /** Checks. */
        public Price {
            Objects.requireNonNull(currency, "currency");
            if (plain < 0 || withLink < 0) {
                throw new IllegalArgumentException(
                        "price of a post is " + plain + " or " + withLink + ": not below zero");
            }
        }
    }

    /**
     * What somebody who sets a channel up has to know and code cannot tell. The README's table of channels is made of it.
     *
     * @param checkedOn when this was last held against the network's documentation
     * @param scopes what a person is asked to allow
     * @param approvals what the network has to grant the application first, for example a product after a review
     * @param footnotes in whole sentences, what the network does not allow
     */
    public record Notes(LocalDate checkedOn, List<String> scopes, List<String> approvals, List<String> footnotes) {

        /** Checks and copies. */
        public Notes {
            Objects.requireNonNull(checkedOn, "checkedOn");
            scopes = List.copyOf(scopes);
            approvals = List.copyOf(approvals);
            footnotes = List.copyOf(footnotes);
        }
    }
}
