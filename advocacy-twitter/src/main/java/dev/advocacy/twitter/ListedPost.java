package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.PostEvidence;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post in its author's list, as far as a look-up needs it.
 *
 * @param id digits, or empty
 * @param text as X keeps it, with its own short addresses and with {@code &}, {@code <} and {@code >} written as in HTML
 * @param links what stands behind the short addresses
 * @param createdAt by X's clock; the epoch where it is not told
 */
record ListedPost(String id, String text, List<ShortLink> links, Instant createdAt) {
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
    private static final Pattern SHORT = Pattern.compile("https?://t\\.co/\\w++");
    private static final Pattern ANSWERED = Pattern.compile("^(?:@\\w++\\s++)++");
    private static final int MOST_CHARACTERS = 8_192;

    ListedPost {
        links = List.copyOf(links);
    }

    static ListedPost of(JsonNode element) {
        var links = new ArrayList<ShortLink>();
        element.path("entities").path("urls").forEach(url -> links.add(ShortLink.of(url)));
        return new ListedPost(
                element.path("id").asText(""),
                cut(element.path("text")),
                links,
                instant(element.path("created_at").asText("")));
    }

    /** Far more than a post of ours can have. */
    private static String cut(JsonNode words) {
        String text = words.asText("");
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** The same link where the post has one, for it is unique to a delivery; else the same text. */
    boolean shows(Post post) {
        LinkCard link = post.link();
        return link == null ? says(post) : links.stream().anyMatch(l -> l.leadsTo(link.url()));
    }

    private boolean says(Post post) {
        String here = comparable(plain());
        String sought = comparable(post.text());
        boolean answer = post.answered() != null;
        return PostEvidence.isSameText(here, sought)
                || (answer && PostEvidence.isSameText(ANSWERED.matcher(here).replaceFirst(""), sought));
    }

    /** As it was written: X's short addresses spelt out, each once, those of its own pictures taken away, HTML undone. */
    private String plain() {
        Map<String, String> written = new HashMap<>();
        links.forEach(link -> written.put(link.shown(), link.isOwnMedia() ? "" : link.expanded()));
        String plain = SHORT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(written.getOrDefault(found.group(), found.group())));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** An address that was written without http has one here. */
    private static String comparable(String text) {
        return SCHEME.matcher(text).replaceAll("").strip();
    }

    private static Instant instant(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * X's short form of an address.
     *
     * @param shown as it stands in the text, {@code https://t.co/...}
     * @param expanded as it was written
     * @param unwound where it leads in the end; empty where X did not look
     */
    record ShortLink(String shown, String expanded, String unwound) {
        private static final Pattern OWN_MEDIA =
                Pattern.compile("https://(x|twitter)\\.com/[^/]+/status/[0-9]+/(photo|video)/[0-9]+");

        static ShortLink of(JsonNode url) {
            return new ShortLink(
                    url.path("url").asText(""), cut(url.path("expanded_url")), cut(url.path("unwound_url")));
        }

        boolean leadsTo(URI address) {
            return PostEvidence.isSameLink(address.toString(), expanded)
                    || PostEvidence.isSameLink(address.toString(), unwound);
        }

        boolean isOwnMedia() {
            return OWN_MEDIA.matcher(expanded).matches();
        }
    }
}
