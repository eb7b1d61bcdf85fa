package dev.advocacy.content;

import dev.advocacy.Finding;
import dev.advocacy.channel.LinkCard;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What keeps a content item out of the library. Feeds are hostile: a link may be anything. */
final class ContentCheck {
    private ContentCheck() {}

    static List<Finding> of(ContentItem item) {
        var findings = new ArrayList<Finding>();
        if (item.title().isBlank()) {
            findings.add(Finding.error("content.title-empty", "title", "title is empty: give the item a headline"));
        }
        if (item.link() != null && !LinkCard.of(item.link(), item.title()).leadsToTheWeb()) {
            findings.add(notAWebLink(item.link()));
        }
        if (item.disclosure() != null && item.disclosure().isBlank()) {
            findings.add(Finding.error(
                    "content.disclosure-empty", "disclosure", "disclosure is empty: name who speaks, or leave it out"));
        }
        if (item.from() != null && item.until() != null && !item.from().isBefore(item.until())) {
            findings.add(windowBackwards(item));
        }
        return findings;
    }

    private static Finding notAWebLink(URI link) {
        return Finding.error(
                        "link.not-web",
                        "link",
                        "link '" + link.getScheme() + ":…' is not an http or https address with a host and without a "
                                + "user name: give the page's public address")
                .with("scheme", String.valueOf(link.getScheme()));
    }

    private static Finding windowBackwards(ContentItem item) {
        return Finding.error(
                "content.window-backwards",
                "until",
                "the publish window ends at " + item.until() + ", not after it begins at " + item.from()
                        + ": swap or remove a bound");
    }
}
