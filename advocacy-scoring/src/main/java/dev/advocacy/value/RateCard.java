package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A price list with its dates and sources. Whoever reckons a value chooses one; there is no default. Immutable.
 *
 * @param id its name, which every result carries
 * @param currency of all its prices
 * @param valid the days for which it may be used
 * @param illustrative whether it shows only how a card looks, and is nobody's own
 * @param prices one for each channel and action
 * @param factors one for each channel and name
 */
public record RateCard(
        String id, Currency currency, Days valid, boolean illustrative, List<Price> prices, List<Factor> factors) {

    /** Copies. Made by {@link #parse} or {@link #builder}, which check. */
    public RateCard {
        prices = List.copyOf(prices);
        factors = List.copyOf(factors);
    }

    /** The card in this JSON text. A {@link dev.advocacy.RefusedException} names every problem at once, with its place and way out. */
    public static RateCard parse(String json) {
        return RateCardReader.read(json);
    }

    /** Writes a card in Java; {@link RateCardBuilder#build()} validates it as a file is validated. */
    public static RateCardBuilder builder(String id, String currency, LocalDate from, LocalDate until) {
        return new RateCardBuilder(id, currency, from, until);
    }

    /**
     * How a card looks: LinkedIn's price of a click, and of 1,000 impressions, from two publications that others contradict by a
     * factor of up to 4.7 and 7. It is marked illustrative, has no low and high, and is no advice.
     */
    public static RateCard example() {
        return parse(exampleJson());
    }

    /** The file of {@link #example()}, to be copied and changed. */
    public static String exampleJson() {
        try (InputStream in = RateCard.class.getResourceAsStream("example-card.json")) {
            return new String(Objects.requireNonNull(in, "example-card.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of advocacy-scoring is damaged: example-card.json", e);
        }
    }

    /** The price of an action, where it is on the card. */
    public Optional<Price> price(ChannelId channel, String action) {
        return prices.stream()
                .filter(price ->
                        price.channel().equals(channel) && price.action().equals(action))
                .findFirst();
    }

    /** A factor, where it is on the card. */
    public Optional<Factor> factor(ChannelId channel, String name) {
        return factors.stream()
                .filter(factor ->
                        factor.channel().equals(channel) && factor.name().equals(name))
                .findFirst();
    }
}
