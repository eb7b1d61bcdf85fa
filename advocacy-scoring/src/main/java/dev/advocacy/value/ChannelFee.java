package dev.advocacy.value;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import java.util.Optional;

/**
 * What a network charges for a post through its interface. Immutable.
 *
 * @param channel the network
 * @param plain for a post without a link
 * @param withLink for a post with a link
 * @param source where the price was read, and when
 */
public record ChannelFee(ChannelId channel, Money plain, Money withLink, String source) {

    /** The fee that a channel declares, if it charges. */
    public static Optional<ChannelFee> of(ChannelDescriptor channel) {
        return channel.price()
                .map(price -> new ChannelFee(
                        channel.id(),
                        new Money(price.plain(), price.currency()),
                        new Money(price.withLink(), price.currency()),
                        channel.name() + "'s price list"
                                + channel.notes()
                                        .map(notes -> ", read on " + notes.checkedOn())
                                        .orElse("")));
    }
}
