package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Opaque;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as X shows it: every web address is replaced by a short one.
 *
 * @param shown the text with short addresses
 * @param addresses what stands behind them, in the order of the text
 */
record ShortenedText(String shown, List<Address> addresses) {
    private static final String SHORT = "https://t.co/";
    private static final int SHORT_LENGTH = 23;

    ShortenedText {
        addresses = List.copyOf(addresses);
    }

    /** A short address, where it stands in the shown text by code points, and where it leads. */
    record Address(int start, int end, String shortened, String expanded) {}

    static ShortenedText of(String text, Opaque opaque) {
        StringBuilder shown = new StringBuilder();
        List<Address> addresses = new ArrayList<>();
        int at = 0;
        for (WebAddress found : WebAddress.in(text)) {
            shown.append(text, at, found.start());
            addresses.add(append(shown, found.expanded(), opaque));
            at = found.end();
        }
        return new ShortenedText(shown.append(text.substring(at)).toString(), addresses);
    }

    /** The same text with one more short address at its end, as X adds for media. */
    ShortenedText followedBy(String target, Opaque opaque) {
        StringBuilder longer = new StringBuilder(shown);
        if (!shown.isEmpty()) {
            longer.append(' ');
        }
        List<Address> more = new ArrayList<>(addresses);
        more.add(append(longer, target, opaque));
        return new ShortenedText(longer.toString(), more);
    }

    /** The part of the answer that tells where short addresses lead. The sandbox follows none of them. */
    ArrayNode urls() {
        return Json.array(addresses, ShortenedText::url);
    }

    private static Address append(StringBuilder shown, String target, Opaque opaque) {
        int start = shown.codePointCount(0, shown.length());
        // Real ones have letters and digits only.
        String shortened = opaque.mint(SHORT, SHORT_LENGTH).replace('-', 'x').replace('_', 'y');
        shown.append(shortened);
        return new Address(start, start + SHORT_LENGTH, shortened, target);
    }

    private static ObjectNode url(Address address) {
        return Json.object()
                .put("start", address.start())
                .put("end", address.end())
                .put("url", address.shortened())
                .put("expanded_url", address.expanded())
                .put("display_url", address.expanded().replaceFirst("(?i)^https?://", ""))
                .put("unwound_url", address.expanded());
    }
}
