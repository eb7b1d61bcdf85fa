package dev.advocacy.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Writes a rate card in Java. It makes the same file that {@link RateCard#parse} reads, so it is validated in the same way, with all
 * problems at once in {@link #build()}. Amounts are decimal texts such as {@code "5.58"}. To be used by one thread.
 */
public final class RateCardBuilder {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private final ObjectNode file = NODES.objectNode();

    RateCardBuilder(String id, String currency, LocalDate from, LocalDate until) {
        file.put("id", id)
                .put("currency", currency)
                .put("validFrom", from.toString())
                .put("validUntil", until.toString())
                .putArray("prices");
    }

    /** It shows only how a card looks. */
    public RateCardBuilder illustrative() {
        file.put("illustrative", true);
        return this;
    }

    /** A price without a spread. */
    public RateCardBuilder price(String channel, String action, int per, String mid, String source) {
        price(channel, action, per, source).set("mid", amount(mid));
        return this;
    }

    /** A price with the lowest and the highest that is seen. */
    public RateCardBuilder price(
            String channel, String action, int per, String low, String mid, String high, String source) {
        var price = price(channel, action, per, source);
        price.set("low", amount(low));
        price.set("mid", amount(mid));
        price.set("high", amount(high));
        return this;
    }

    private ObjectNode price(String channel, String action, int per, String source) {
        return file.withArray("prices")
                .addObject()
                .put("channel", channel)
                .put("action", action)
                .put("per", per)
                .put("source", source);
    }

    /** A number that a formula needs. */
    public RateCardBuilder factor(String channel, String name, String value, String source) {
        file.withArray("factors")
                .addObject()
                .put("channel", channel)
                .put("name", name)
                .put("source", source)
                .set("value", amount(value));
        return this;
    }

    /** The card. A {@link dev.advocacy.RefusedException} names every problem at once, with the place it has in the file. */
    public RateCard build() {
        return RateCard.parse(file.toString());
    }

    /** What is no number stays text, and the reader says so. */
    private static JsonNode amount(String text) {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return NODES.textNode(text);
        }
    }
}
